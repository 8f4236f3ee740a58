import { defineEntity } from '../catalogue/entity.js';
import { address, bytes, flag, idOf, money, oneOf, records, setOf, text } from '../catalogue/fields.js';
import type { PluginManifest } from '../contract/plugin-manifest.types.js';
import { CredentialField } from '../credentials/credential-field-decorator.js';
import type { Secret } from '../credentials/secret.js';
import { plainText } from './markdown.js';
import { providerReference } from './provider-reference.js';

class AcmeCredentials {
  @CredentialField({ label: 'API token', secret: true, help: 'From Settings.' })
  readonly token!: Secret<string>;
}

const queue = defineEntity({
  id: 'queue',
  title: { one: 'Queue', many: 'Queues' },
  category: 'apps',
  icon: 'list',
  fields: {
    engine: oneOf(['kafka', 'nats'], { label: 'Engine', about: 'What runs it.', column: 'shown', optional: true }),
    diskBytes: bytes({ label: 'Disk' }),
    messages: text({ label: 'Messages' }),
    monthlyCost: money({ label: 'Cost', per: 'month' }),
    networkId: idOf('network', { label: 'Network' }),
    addresses: setOf(address({ label: 'Addresses' })),
    rules: records({ open: flag({ label: 'Open', words: { true: 'To all' } }) }, { label: 'Rules' }),
  },
});

const manifest: PluginManifest = {
  id: 'acme',
  title: 'Acme Cloud',
  contract: '*',
  setup: {
    title: 'Get a token',
    steps: [{ text: 'Sign in.', url: 'https://acme.example/login' }, { text: 'Copy it.' }],
  },
  endpoints: [{ id: 'api', url: 'https://api.acme.example' }],
  regions: [{ id: 'ams', title: 'Amsterdam' }],
  limits: [],
  concurrency: 1,
  entities: [queue],
  resources: [
    {
      task: 'queue-list',
      access: 'get_all_queues',
      kind: 'acme.queue',
      title: 'Queues',
      entity: 'queue',
      scopes: [{ name: 'queue:read' }, { name: 'network:read', fields: ['attributes.networkId'] }],
      schedule: '0 * * * *',
      relations: { 'runs-on': ['acme.server'], 'same-as': ['acme.queue'] },
      volatile: ['/attributes/messages'],
    },
  ],
};

const page = (change: Partial<PluginManifest> = {}) =>
  providerReference({ manifest: { ...manifest, ...change }, credentials: AcmeCredentials });

describe('the reference page of a provider', () => {
  it('says how to connect, and what each task needs', () => {
    expect(page()).toContain(`# Acme Cloud

What the plugin \`acme\` reads. This page is generated from the plugin’s declarations; edit them instead.

## Connect

1. Sign in. [Open](<https://acme.example/login>)
2. Copy it.

| Variable of the command line | What it is |
| --- | --- |
| \`ACME_TOKEN\` | API token. From Settings. |
| \`ACME_API_URL\` | An address to use instead of \`https://api.acme.example\`. |

**Regions to choose from:** \`ams\` (Amsterdam).

## Tasks

### Apps

\`--task apps\` reads all of the group. It needs the scopes \`queue:read\`.

| Task | Lists | Permission | Scopes | Scopes for some fields | Schedule (UTC) |
| --- | --- | --- | --- | --- | --- |
| \`queue-list\` | Queues | \`get_all_queues\` | \`queue:read\` | \`network:read\` | \`0 * * * *\` |
`);
  });

  it('says of each kind where it is found, and of each field its unit, type, column and meaning', () => {
    expect(page()).toContain(`## Queues

- **Kind:** \`acme.queue\`
- **Entity:** Queue (\`queue\`)
- **Task:** \`queue-list\`
- **Permission:** \`get_all_queues\`
- **Schedule (UTC):** \`0 * * * *\`
- **SQL views:** \`inventory.acme_queue\`, \`inventory.queue\`
- **Relations:** runs on \`acme.server\`; is the same as \`acme.queue\`
`);
    expect(page()).toContain(`| Field | Meaning | Type | SQL | About |
| --- | --- | --- | --- | --- |
| \`engine\` | Engine | one of \`kafka\`, \`nats\` | \`engine text\` | What runs it. Optional. |
| \`diskBytes\` | Disk (bytes) | bytes | \`disk_bytes bigint\` |  |
| \`messages\` | Messages | text | \`messages text\` | Volatile, no history. |
| \`monthlyCost\` | Cost | money per month | \`monthly_cost numeric\`, \`monthly_cost_currency text\` |  |
| \`networkId\` | Network | id of \`network\` | \`network_id text\` |  |
| \`addresses\` | Addresses | set of: address | \`addresses inet[]\` |  |
| \`rules\` | Rules | records | \`rules jsonb\` |  |
| \`rules.open\` | Open | yes or no |  | \`true\` means To all. |

**CSV columns:** Name, Provider, Kind, ID, Entity, Region, Status, Active, Created, Tags, Engine, Attributes, Relations, Unknown.
`);
  });

  it('shows hostile words literally, without any effect', () => {
    const hostile = '<img src=x onerror=alert(1)> | [a](javascript:b) `c` https://evil.example\n# d\u202e';

    const text = page({
      title: hostile,
      setup: { title: hostile, steps: [{ text: hostile, url: 'javascript:alert(1)' }] },
      resources: [{ ...manifest.resources[0]!, kind: `acme.\`${hostile}`, task: hostile, title: hostile }],
    });

    const shown = '\\<img src=x onerror=alert(1)\\> \\| \\[a\\](javascript:b) \\`c\\` https\\://evil.example \\# d ';
    expect(text.split('\n')[0]).toBe(`# ${shown}`);
    expect(text).toContain(`1. ${shown}\n`);
    expect(text).toContain(`- **Kind:** acme.\\\`${shown}\n`);
    expect(text).not.toMatch(/(?<!\\)<img|\u202e|^# d/m);
  });
});

describe('plainText', () => {
  it.each([
    ['- a list', '\\- a list'],
    ['1. a list', '1\\. a list'],
    ['  + a list', '\\+ a list'],
    ['block_storage is _stored_', 'block_storage is \\_stored\\_'],
    ['a@b.example www.evil.example', 'a\\@b.example www\\.evil.example'],
    ['&lt;b&gt; ~~c~~ \\', '\\&lt;b\\&gt; \\~\\~c\\~\\~ \\\\'],
    ['22, or 8000-9000; tcp (no udp)', '22, or 8000-9000; tcp (no udp)'],
  ])('writes %j as %j', (text, markdown) => {
    expect(plainText(text)).toBe(markdown);
  });
});
