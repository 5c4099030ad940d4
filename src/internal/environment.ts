/** The document's base address; '' outside a browser. */
export const baseUrl = (): string => (typeof document === 'undefined' ? '' : document.baseURI);
