/**
 * The few globals that every host of the kit has (browsers, Node, workers) and that TypeScript
 * declares only together with the DOM. Used by tsconfig.pure.json alone; in src/ it would clash with the DOM library.
 */
declare class URL {
  constructor(url: string, base?: string | URL);
  readonly href: string;
  readonly origin: string;
  readonly protocol: string;
  readonly host: string;
  readonly hostname: string;
  readonly port: string;
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
}

declare const console: {
  warn(...data: unknown[]): void;
  error(...data: unknown[]): void;
};
