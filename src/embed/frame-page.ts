/** What a page of the kit in a frame loads: one classic script with every tag, for frames that may load no modules. */
import '../define/index.js';
import { live } from './frame/inside.js';

live(window);
