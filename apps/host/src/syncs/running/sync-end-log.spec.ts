import { Logger } from '@nestjs/common';
import { openRunDesk, type RunDesk } from '../../../test/run-desk.js';

describe('the log of a sync that ends', () => {
  let desk: RunDesk;
  const lines: [level: string, line: Record<string, unknown>][] = [];

  beforeAll(async () => {
    desk = await openRunDesk();
    const write = (level: string) => (line: Record<string, unknown>) => void lines.push([level, line]);
    Logger.overrideLogger({ log: write('info'), warn: write('warn'), error: write('error') });
  });

  beforeEach(() => void lines.splice(0));

  afterAll(async () => {
    Logger.overrideLogger(false);
    await desk.db.drop();
  });

  it('warns of one that failed, with the connection, how long it took, and why', async () => {
    const runId = await desk.run();
    const started = await desk.syncs.start(runId);

    await desk.syncs.fail(started!.claim, 'The token was refused. Replace it.');

    expect(lines).toEqual([
      [
        'warn',
        expect.objectContaining({
          ...{ msg: 'A sync ended without everything being read', runId, state: 'failed', connectionName: 'c' },
          ...{ connectionId: desk.connectionId, provider: 'digitalocean', trigger: 'api', resources: 0, gone: 0 },
          durationMs: expect.any(Number),
          message: 'The token was refused. Replace it.',
          problems: [{ task: 'server-list', state: 'danger', message: 'The token was refused. Replace it.' }],
        }),
      ],
    ]);
  });

  it('tells of one that succeeded, and of one that was cancelled before it began, without a warning', async () => {
    const runId = await desk.run();
    const started = await desk.syncs.start(runId);
    await desk.rows(
      `update sync_task set state = 'success', complete = true, resources = 7, ended_at = now() where run_id = $1`,
      [runId],
    );
    const waiting = await desk.run('volumes-list');

    await desk.syncs.end(started!.claim);
    await desk.syncs.cancelWaiting(waiting);

    expect(lines).toEqual([
      ['info', expect.objectContaining({ runId, state: 'success', resources: 7, problems: [], message: null })],
      ['info', expect.objectContaining({ runId: waiting, state: 'cancelled' })],
    ]);
  });
});
