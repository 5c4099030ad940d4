/**
 * What the contestants use of packages that the project doesn't depend on: `npm run bench` fetches them into
 * .cache/bench, and nothing else may need them.
 */

/** The contestant that a page is about, by the page's import map. */
declare module 'contestant' {
  type Action = () => void | Promise<void>;
  type Actions = Readonly<Record<string, Action | undefined>> | undefined;
  export const mount: (root: HTMLElement, story: unknown) => void | Promise<void>;
  export const actions: Actions;
  export const prepare: Actions;
}

declare module '*.css';

declare module 'uplot' {
  type PathBuilder = () => unknown;
  interface Options {
    width: number;
    height: number;
    scales: Record<string, { time?: boolean; range?: readonly [number, number] }>;
    axes: readonly {
      size?: number;
      splits?: readonly number[];
      values?: (chart: unknown, splits: readonly number[]) => readonly string[];
    }[];
    series: readonly {
      label?: string;
      stroke?: string | undefined;
      spanGaps?: boolean;
      paths?: PathBuilder;
      points?: { show: boolean; size: number };
    }[];
  }
  export default class UPlot {
    static readonly paths: { stepped(options: { align: 1 | -1 }): PathBuilder };
    constructor(options: Options, data: readonly (readonly (number | null)[])[], root: HTMLElement);
    setCursor(place: { left: number; top: number }): void;
    setScale(key: string, limits: { min: number; max: number }): void;
    valToPos(value: number, scale: string): number;
  }
}

declare module 'chart.js' {
  interface ActiveElement {
    datasetIndex: number;
    index: number;
  }
  export class Chart {
    static register(...parts: readonly unknown[]): void;
    constructor(canvas: HTMLCanvasElement, configuration: object);
    readonly options: { scales: Record<string, { min: number; max: number }> };
    readonly tooltip: {
      setActiveElements(elements: readonly ActiveElement[], at: { x: number; y: number }): void;
    };
    setActiveElements(elements: readonly ActiveElement[]): void;
    update(mode: 'none'): void;
  }
  export const Legend: unknown;
  export const LinearScale: unknown;
  export const LineController: unknown;
  export const LineElement: unknown;
  export const PointElement: unknown;
  export const Tooltip: unknown;
}

declare module '@observablehq/plot' {
  type Mark = unknown;
  interface Chart extends HTMLElement {
    readonly value: unknown;
    scale(name: string): { apply(value: number): number };
  }
  export function plot(options: object): Chart;
  export function line(data: readonly unknown[], options: object): Mark;
  export function dot(data: readonly unknown[], options: object): Mark;
  export function pointer(options: object): object;
}

declare module '@knight-lab/timelinejs/src/js/timeline/Timeline.js' {
  export class Timeline {
    constructor(root: HTMLElement, data: object, options: object);
    on(type: 'ready', listener: () => void): void;
    goTo(place: number): void;
  }
}

declare module 'vis-timeline/esnext' {
  type Items = readonly { id: string; content: string; start: string }[];
  export class Timeline {
    constructor(root: HTMLElement, items: Items, options: object);
    setItems(items: Items): void;
    setSelection(id: string, options: object): void;
  }
}

declare module 'embla-carousel' {
  interface Carousel {
    on(type: 'select', listener: () => void): void;
    scrollNext(): void;
    scrollPrev(): void;
    selectedScrollSnap(): number;
  }
  export default function EmblaCarousel(view: HTMLElement, options: object): Carousel;
}

declare module 'swiper/element/bundle' {
  export function register(): void;
}
