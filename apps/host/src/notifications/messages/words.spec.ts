import { BUNDLED_PLUGINS } from '../../config/variables-schema.js';
import { PluginRegistry } from '../../plugins/plugin-registry.js';
import { type Words, wordsOf } from './words.js';

describe('the words of messages', () => {
  let words: Words;

  beforeAll(async () => {
    words = wordsOf((await PluginRegistry.load(BUNDLED_PLUGINS)).catalogue);
  });

  it('are the titles and labels that the console shows', () => {
    expect([words.entity('load-balancer'), words.kind('digitalocean.droplet')]).toEqual(['Load balancer', 'Droplets']);
    expect(words.fields('server', ['/name', '/tags/0', '/attributes/memoryMb', '/raw/size'])).toEqual([
      'Name',
      'Tags',
      'Memory',
      'Raw data',
    ]);
  });

  it('name a field of records with its list, and each once', () => {
    const paths = ['/attributes/rules/0/ports', '/attributes/rules/12/ports', '/attributes/rules/-'];

    expect(words.fields('firewall', paths)).toEqual([expect.stringMatching(/^\S.*, \S/), expect.any(String)]);
  });

  it('are made of the name where no plugin declares it', () => {
    expect([words.entity('moon-base'), words.kind('acme.moon')]).toEqual(['Moon base', 'acme.moon']);
    expect(words.fields('moon-base', ['/attributes/diskIops', '/attributes/a~1b'])).toEqual(['Disk iops', 'A/b']);
  });
});
