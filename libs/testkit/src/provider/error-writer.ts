import { STATUS_CODES } from 'node:http';
import type { ErrorStyle } from '../scenario/provider-scenario.types.js';
import type { Answer } from './answer-sender.js';

/** The content of the fake provider's error besides its status. */
export interface ErrorFacts {
  readonly requestId: string;
  /** Default: the scenario's code for the status. */
  readonly code?: string;
  readonly message?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Serializes an error in the provider's format. */
export function writeError({ type, body, codes }: ErrorStyle, meant: number, facts: ErrorFacts): Answer {
  const own = codes?.[meant];
  const status = own?.status ?? meant;
  const words = STATUS_CODES[meant] ?? 'Error';
  const values: Record<string, string> = {
    status: String(status),
    code: facts.code ?? own?.code ?? words.toLowerCase().replaceAll(/\W+/g, '_'),
    message: facts.message ?? words,
    requestId: facts.requestId,
  };
  const quote = type.includes('json') ? inJson : inXml;
  const text = body.replace(/\{(\w+)\}/g, (whole, name: string) => quote(values[name] ?? whole));
  return { status, type, body: text, headers: facts.headers };
}

const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);
const inXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
