import { registerTranslation } from '../../localize/translation.js';
import * as persian from '../../localize/translations/fa.js';

registerTranslation(persian);
