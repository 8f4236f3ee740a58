import type { Answer, BodyAnswer } from '../../http/answer-writer.js';
import { errorAnswer, jsonAnswer, withRetryAfter } from '../answers/json-answer.js';
import type { FaultAnswer, AddedFault, Fault } from './fault.types.js';

type NamedFault = Extract<FaultAnswer, string>;

const NAMED: Readonly<Record<NamedFault, (regular: () => BodyAnswer) => Answer>> = {
  cut: (regular) => ({ broken: 'cut', answer: regular() }),
  malformed: (regular) => ({ ...regular(), body: String(regular().body).slice(0, -2) }),
  'empty-object': () => jsonAnswer('{}'),
  hang: () => ({ broken: 'hang' }),
  reset: () => ({ broken: 'reset' }),
};

const HTML = '<html><head><title>Bad gateway</title></head><body><h1>The server is not available.</h1></body></html>';

/**
 * The response of a fault.
 * @param regular creates the response without the fault.
 */
export const faultAnswer = (fault: FaultAnswer, regular: () => BodyAnswer): Answer => {
  if (typeof fault === 'string') {
    return NAMED[fault](regular);
  }
  if ('html' in fault) {
    return { status: fault.html, headers: { 'content-type': 'text/html' }, body: HTML };
  }
  if ('redirect' in fault) {
    return { status: fault.status ?? 302, headers: { location: fault.redirect } };
  }
  if ('body' in fault) {
    return jsonAnswer(JSON.stringify(fault.body(JSON.parse(String(regular().body)) as Record<string, unknown>)));
  }
  return withRetryAfter(errorAnswer(fault.status, fault.message), fault.retryAfter);
};

const matches = (fault: Fault, { pathname, searchParams }: URL): boolean => {
  const isPath = typeof fault.path === 'string' ? fault.path === pathname : fault.path.test(pathname);
  const isPage = fault.page === undefined || String(fault.page) === (searchParams.get('page') ?? '1');
  return (
    isPath && isPage && Object.entries(fault.query ?? {}).every(([name, value]) => searchParams.get(name) === value)
  );
};

class RegisteredFault implements AddedFault {
  used = 0;
  private passed = 0;

  constructor(
    readonly fault: Fault,
    readonly remove: () => void,
  ) {}

  hits(address: URL): boolean {
    if (this.used >= (this.fault.times ?? Infinity) || !matches(this.fault, address)) {
      return false;
    }
    if (this.passed < (this.fault.after ?? 0)) {
      this.passed += 1;
      return false;
    }
    this.used += 1;
    return true;
  }
}

/** The faults of an emulator. The first one that matches a request applies. */
export class FaultRegistry {
  private readonly faults = new Set<RegisteredFault>();

  add(fault: Fault): AddedFault {
    const added: RegisteredFault = new RegisteredFault(fault, () => this.faults.delete(added));
    this.faults.add(added);
    return added;
  }

  /** Removes all faults. */
  clear(): void {
    this.faults.clear();
  }

  /** Faults that have not applied yet. At the end of a test, they show that it did not do what it claims. */
  unused(): Fault[] {
    return [...this.faults].filter(({ used }) => used === 0).map(({ fault }) => fault);
  }

  /** The fault that applies to this request. Counts it as used. */
  take(address: URL): Fault | undefined {
    for (const candidate of this.faults) {
      if (candidate.hits(address)) {
        return candidate.fault;
      }
    }
    return undefined;
  }
}
