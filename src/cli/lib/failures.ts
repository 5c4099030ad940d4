/** What ends a command before its time. Both end it with status 2. */

/** The command was called in a way it does not know. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A file can't be read or written, or holds nothing the command could work on. */
export class FileError extends Error {
  override readonly name = 'FileError';
}

/** Exit statuses of every command. */
export const CLEAN = 0;
export const PROBLEMS = 1;
export const FAILED = 2;
