/** `value` held between `min` and `max`; `min` wins where the two are crossed. NaN stays NaN. */
export const clamp = (value: number, min: number, max: number): number =>
  Math.max(min, Math.min(max, value));

/** `value` to `digits` decimals (default 0), halves upwards: short numbers for SVG paths and attributes. */
export const round = (value: number, digits = 0): number =>
  Math.round(value * 10 ** digits) / 10 ** digits;
