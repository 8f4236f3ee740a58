import { readFile } from 'node:fs/promises';
import { createProgram } from './program.js';

describe('createProgram', () => {
  it('prints the version of its package', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };

    expect(createProgram().version()).toBe(version);
  });

  it.each(createProgram().commands.map((command) => [command.name(), command.helpInformation()]))(
    'shows each option of %s once',
    (_name, help) => {
      const flags = [...help.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, flag]) => flag);

      expect(flags).toEqual([...new Set(flags)]);
    },
  );

  it.each(['discover', 'verify', 'check', 'plugins'])('does not offer the options of a host with %s', (name) => {
    const command = createProgram().commands.find((each) => each.name() === name);

    expect(command?.helpInformation()).not.toContain('--host');
  });

  it('has help that fits a terminal of 80 columns', () => {
    const program = createProgram();
    let help = '';
    program.configureOutput({ writeOut: (text) => (help += text), getOutHelpWidth: () => 80 }).outputHelp();

    expect(help.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });
});
