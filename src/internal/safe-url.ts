/**
 * The one gate for addresses that come from content.
 * The parser decides, not a pattern: it sees through the control characters, spaces and case that hide a scheme.
 * @param value as typed; relative and protocol-relative addresses need a `base`
 * @returns the normalised address if it is http:, https: or mailto:; else undefined
 */
export const safeUrl = (value: string | undefined, base?: string): string | undefined => {
  try {
    // A blank leads nowhere; against a base it would be the page itself.
    const { protocol, href } = new URL(value?.trim() || 'about:blank', base);
    return /^(?:https?|mailto):$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
};
