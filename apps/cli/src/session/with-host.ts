import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { InvalidOptionsError, MaestroClient, MaestroProblem } from '@maestro/client';
import { EXIT_CODES, UsageError } from '../exit-decision.js';
import { pointAt } from '../output/point-at.js';
import { Cancellation } from './cancellation.js';
import { whenReaderIsGone } from './closed-pipes.js';
import { type HostStreams, PROCESS_STREAMS } from './host-streams.js';

/** Which host, and as whom, as typed. */
export interface HostOptions {
  /** Its address, instead of `MAESTRO_URL`. */
  readonly host?: string;
  /** A file with the token, or `-` for stdin, instead of `MAESTRO_TOKEN_FILE` and `MAESTRO_TOKEN`. */
  readonly tokenFile?: string;
}

/** What a command does with a host. */
export interface HostWork extends HostOptions {
  readonly streams: HostStreams;
  /** Words a problem instead of its `detail`. */
  readonly describe?: (problem: MaestroProblem) => string | undefined;
  /** Whether it is also stopped when the reader of stdout is gone and nothing was printed since. */
  readonly waits?: true;
  /** @param signal is aborted by Ctrl-C, and when the reader of stdout is gone. */
  readonly work: (client: MaestroClient, signal: AbortSignal) => Promise<number>;
}

/**
 * Runs a command that asks a host.
 *
 * @returns the exit code of the work, or that of an interruption.
 * @throws UsageError if the address or the token is missing or wrong, or the host refuses the request.
 * @throws Error if the host cannot be reached, fails or is too busy.
 */
export async function withHost({ work, streams, describe, waits, ...options }: HostWork): Promise<number> {
  const client = await openClient(options, streams);
  const cancellation = streams === PROCESS_STREAMS ? new Cancellation() : undefined;
  const signal = cancellation?.signal ?? new AbortController().signal;
  const release = waits && cancellation && whenReaderIsGone(process.stdout.fd, () => cancellation.stop());
  try {
    const code = await work(client, signal);
    return cancellation?.exitCode(code) ?? code;
  } catch (error) {
    // What waits has no other end than that nobody reads it any more.
    if (signal.aborted) return (waits && cancellation?.exitCode(EXIT_CODES.complete)) ?? EXIT_CODES.interrupted;
    throw error instanceof MaestroProblem ? explained(error, client.url, describe) : error;
  } finally {
    release?.();
    cancellation?.release();
  }
}

/** Words a mistake in the text after `--query`, and points at it. */
export const queryMistake =
  (query: string | undefined) =>
  ({ errors }: MaestroProblem): string | undefined => {
    const mistake = errors.find(({ field }) => field === 'query');
    if (query === undefined || mistake?.position === undefined) return undefined;
    const { position, length, message } = mistake;
    return `--query, at character ${position + 1}: ${message}\n${pointAt(query, position, length)}`;
  };

async function openClient({ host, tokenFile }: HostOptions, { env, stdin }: HostStreams): Promise<MaestroClient> {
  const url = host ?? env['MAESTRO_URL'] ?? '';
  const file = tokenFile ?? env['MAESTRO_TOKEN_FILE'];
  const token = file === undefined ? (env['MAESTRO_TOKEN'] ?? '') : (await tokenIn(file, stdin)).trim();
  try {
    return new MaestroClient({ url, token });
  } catch (error) {
    if (!(error instanceof InvalidOptionsError)) throw error;
    throw new UsageError(ADVICE[error.option], { cause: error });
  }
}

const ADVICE: Readonly<Record<InvalidOptionsError['option'], string>> = {
  url: 'Set MAESTRO_URL to the address of a host, such as http://127.0.0.1:3000, or write it after --host.',
  token:
    'Set MAESTRO_TOKEN to a token of the host, or MAESTRO_TOKEN_FILE to a file that contains one. Its console creates one under Settings.',
};

async function tokenIn(file: string, stdin: HostStreams['stdin']): Promise<string> {
  if (file === '-') return text(stdin);
  return readFile(file, 'utf8').catch((cause: unknown) => {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new UsageError(`The file with the token could not be read: ${why}. Choose another one with --token-file.`, {
      cause,
    });
  });
}

function explained(problem: MaestroProblem, url: string, describe: HostWork['describe']): Error {
  const { status } = problem;
  if (status === 401)
    return new UsageError(`The host at ${url} does not accept this token. ${ADVICE.token}`, { cause: problem });
  const message = `The host at ${url} refused the request with status ${status}. ${describe?.(problem) ?? inFull(problem)}`;
  const isUsage = status < 500 && status !== 429;
  return isUsage ? new UsageError(message, { cause: problem }) : new Error(message, { cause: problem });
}

/** The detail, and what it does not say about single fields. */
function inFull({ detail, errors }: MaestroProblem): string {
  const others = errors.filter(({ message }) => !detail.includes(message));
  return [detail, ...others.map(({ message }) => `  ${message}`)].join('\n');
}
