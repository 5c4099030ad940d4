import type { Format } from './format.js';
import { frameFiles } from './frame-files.js';

export const iframe: Format = {
  name: 'iframe',
  about: 'a folder, or a .zip, to upload and show in a frame (Newspack takes the zip)',
  extension: '',
  make: (job) => ({ files: frameFiles(job) }),
  next: () =>
    'Put the folder on a server. In the page: <iframe data-explainer src="…/index.html" title="…"></iframe>, and once <script src="…/frame-host.js"></script> from the kit’s folder, which gives the frame its height. See docs/publishing/frames.md.',
};
