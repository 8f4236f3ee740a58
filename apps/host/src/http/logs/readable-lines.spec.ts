import { createRootLogger } from './root-logger.js';
import { readableLine, readableLines } from './readable-lines.js';

const AT = { level: 30, time: Date.UTC(2026, 0, 1) };

/** A line without its time, which depends on where one is. */
const line = (record: object): string => readableLine({ ...AT, ...record }).replace(/^\d\d:\d\d:\d\d /, '');

describe('a log on a terminal', () => {
  it('has a line for each record, with what it is about', () => {
    const record = {
      context: 'Sync',
      state: 'success',
      resources: 24,
      message: null,
      problems: [],
      msg: 'A sync ended',
    };

    expect(line(record)).toBe('INFO  Sync: A sync ended state=success resources=24');
  });

  it('quotes texts of several words', () => {
    expect(line({ level: 40, reason: 'no such host', msg: 'It failed' })).toBe('WARN  It failed reason="no such host"');
  });

  it('shows a request as what was asked and answered, and by whom', () => {
    const record = {
      ...{ req: { method: 'GET', path: '/api/v1/resources' }, res: { statusCode: 200 }, responseTime: 12 },
      ...{ caller: { tokenName: 'grafana' }, msg: 'request completed' },
    };

    expect(line(record)).toBe('INFO  GET /api/v1/resources 200 in 12 ms by grafana');
  });

  it('shows the trace of an error', () => {
    const record = { level: 50, err: { message: 'no', stack: 'Error: no\n    at here' }, msg: 'It failed' };

    expect(line(record)).toBe('ERROR It failed\nError: no\n    at here');
  });

  it('hands nothing on that would write another line or steer the terminal', () => {
    expect(line({ msg: 'a\n12:00:00 INFO  forged\u001b[2J\u0007' })).toBe('INFO  a 12:00:00 INFO  forged');
  });

  it('is what the logger writes, without secrets', () => {
    const written: string[] = [];
    const terminal = { write: (text: string) => written.push(text) > 0 };

    createRootLogger('info', readableLines(terminal)).info({ token: 'mst_secret', count: 1 }, 'Made');

    expect(written).toEqual([
      expect.stringMatching(/^\d\d:\d\d:\d\d INFO {2}Made token=\"?\[redacted\]\"? count=1\n$/),
    ]);
  });
});
