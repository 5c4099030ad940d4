export function verdict(
  what: string,
  value: number | string,
  budget: number,
  how?: { readonly unit?: string; readonly digits?: number },
): string;
