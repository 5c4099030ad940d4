/** Colour as eyes have it: contrast, and how far two colours are apart for which eyes. */

/** Red, green and blue as amounts of light, 0 to 1. */
export type Light = readonly [number, number, number];
type Lab = readonly [L: number, a: number, b: number];
type Matrix = readonly [Light, Light, Light];

/** @param hex `#rgb` or `#rrggbb` @see https://www.w3.org/TR/css-color-4/#color-conversion-code */
export function lightOf(hex: string): Light {
  const digits = hex.slice(1).replace(/^(.)(.)(.)$/, '$1$1$2$2$3$3');
  const part = (at: number): number => {
    const value = parseInt(digits.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(0), part(2), part(4)];
}

const luminance = ([r, g, b]: Light): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** From 1 to 21. @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(a: Light, b: Light): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/**
 * What eyes that lack one kind of cones make of it: the model of Machado, Oliveira and Fernandes at
 * severity 1. @see https://doi.org/10.1109/TVCG.2009.113
 */
export const EYES: Readonly<Record<string, Matrix>> = {
  'all cones': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const times = (matrix: Matrix, light: Light): Light =>
  matrix.map((row) => row[0] * light[0] + row[1] * light[1] + row[2] * light[2]) as never as Light;

export const seenBy = (eyes: Matrix, light: Light): Light =>
  times(eyes, light).map((part) => Math.min(1, Math.max(0, part))) as never as Light;

/** sRGB to CIE XYZ, each in parts of its D65 white. */
const XYZ: Matrix = [
  [0.4124564 / 0.95047, 0.3575761 / 0.95047, 0.1804375 / 0.95047],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339 / 1.08883, 0.119192 / 1.08883, 0.9503041 / 1.08883],
];

function labOf(light: Light): Lab {
  const [x, y, z] = times(XYZ, light).map((part) =>
    part > 216 / 24389 ? Math.cbrt(part) : (part * 24389) / 27 / 116 + 16 / 116,
  ) as never as Light;
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/**
 * The differences along L*, a* and b* that half of all readers notice in marks of a third of a degree,
 * which is 16 px some 70 cm away. Stone, Szafir and Setlur, “An Engineering Model for Color Difference as
 * a Function of Size”. @see https://doi.org/10.2352/CIC.2014.22.1.art00045
 */
const SIZE = 1 / 3;
const NOTICED: Lab = [5.079 + 0.751 / SIZE, 5.339 + 1.541 / SIZE, 5.349 + 2.871 / SIZE];

/** How far apart two colours are, in differences that half of all readers notice in a small mark. */
export function difference(a: Light, b: Light): number {
  const [from, to] = [labOf(a), labOf(b)];
  return Math.hypot(...NOTICED.map((unit, at) => ((to[at] ?? 0) - (from[at] ?? 0)) / unit));
}
