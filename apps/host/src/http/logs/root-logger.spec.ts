import { PinoNestLogger, createRootLogger } from './root-logger.js';

function openLog() {
  const lines: string[] = [];
  const root = createRootLogger('trace', { write: (line) => void lines.push(line) });
  return { root, nest: new PinoNestLogger(root), read: () => lines.map((line) => JSON.parse(line)) };
}

describe('PinoNestLogger', () => {
  it('keeps level, message and context', () => {
    const { nest, read } = openLog();

    nest.warn('Plugin refused', 'PluginRegistry');
    nest.verbose('Looked');

    expect(read()).toMatchObject([
      { level: 40, msg: 'Plugin refused', context: 'PluginRegistry' },
      { level: 10, msg: 'Looked' },
    ]);
  });

  it('logs an error with its stack, given first or later', () => {
    const { nest, read } = openLog();

    nest.error(new Error('broke'), 'Boot');
    nest.error('Sync failed', new Error('lost'), 'Syncs');

    expect(read()).toMatchObject([
      { level: 50, msg: 'broke', err: { stack: expect.stringContaining('broke') }, context: 'Boot' },
      { level: 50, msg: 'Sync failed', err: { message: 'lost' }, context: 'Syncs' },
    ]);
  });

  it('logs the fields of an object', () => {
    const { nest, read } = openLog();

    nest.log({ msg: 'Listening', port: 3000 }, 'Boot');

    expect(read()).toMatchObject([{ msg: 'Listening', port: 3000, context: 'Boot' }]);
  });

  it.each(['authorization', 'cookie', 'set-cookie', 'credentials', 'token', 'secretAccessKey'])(
    'censors %s at the top and below',
    (name) => {
      const { root, read } = openLog();

      root.info({ [name]: 'hunter2', a: { [name]: 'hunter2', b: { [name]: { deep: 'hunter2' } } } }, 'Seen');

      expect(JSON.stringify(read())).not.toContain('hunter2');
      expect(read()).toMatchObject([{ [name]: '[redacted]', a: { [name]: '[redacted]' } }]);
    },
  );
});
