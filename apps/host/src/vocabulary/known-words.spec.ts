import { startHostApp, type HostApp } from '../../test/host-app.js';
import { InventoryFixture } from '../../test/inventory-fixture.js';
import type { TestDatabase } from '../../test/test-database.js';
import { createHostDatabase } from '../../test/host-database.js';
import { createOpenApiDocument } from '../http/openapi/openapi-document.js';
import { WORD_FIELDS } from './vocabulary.service.js';

interface Schema {
  readonly enum?: readonly string[];
  readonly items?: Schema;
}

interface Case {
  readonly path: string;
  readonly field: string;
  readonly known: string;
}

const WORDS: Readonly<Record<string, string>> = {
  provider: 'digitalocean',
  kind: 'digitalocean.droplet',
  entity: 'server',
};

/** Parameters without which a request is refused, by path. */
const NEEDED: Readonly<Record<string, object>> = { '/api/v1/resources/chart': { field: 'region' } };

describe('words of queries', () => {
  let database: TestDatabase;
  let host: HostApp;

  beforeAll(async () => {
    database = await createHostDatabase();
    host = await startHostApp(database);
  });

  afterAll(async () => {
    await host.close();
    await database.drop();
  });

  it('refuses an unknown value of every parameter with a set of values, and suggests the nearest', async () => {
    const cases = parametersWithWords(host);

    expect(cases.length).toBeGreaterThan(15);
    for (const { path, field, known } of cases) {
      const { status, body } = await host.get(`${path}?${new URLSearchParams({ [field]: `${known}s` })}`);
      expect({ path, field, status, errors: body.errors }).toEqual({
        path,
        field,
        status: 400,
        errors: [{ field, message: `${field}: ${known}s is not known. Did you mean ${known}?` }],
      });
    }
  });

  it('takes every value that the document of the API names', async () => {
    for (const { path, field, known } of parametersWithWords(host).filter(({ path }) => !path.endsWith('export'))) {
      const { status, body } = await host.get(`${path}?${new URLSearchParams({ ...NEEDED[path], [field]: known })}`);
      expect({ path, field, status, detail: body.detail }).toEqual({ path, field, status: 200 });
    }
  });

  it('refuses an unknown value in a body', async () => {
    const token = await host.post('/api/v1/tokens', { name: 'one', role: 'viewers' }).expect(400);
    const connection = await host
      .post('/api/v1/connections', { name: 'one', provider: 'digitalozean', credentials: {} })
      .expect(400);

    expect(token.body.errors[0].message).toBe('role: viewers is not known. Did you mean viewer?');
    expect(connection.body.errors[0].message).toBe('provider: digitalozean is not known. Did you mean digitalocean?');
  });

  it('refuses an unknown one of several types of changes', async () => {
    const { body } = await host.get('/api/v1/changes?type=gone&type=creatd').expect(400);

    expect(body.errors[0].message).toBe('type: creatd is not known. Did you mean created?');
  });

  it('names the unknown one of several', async () => {
    const { body } = await host.get('/api/v1/resources?entity=server&entity=volums').expect(400);

    expect(body.errors[0].message).toBe('entity: volums is not known. Did you mean volume?');
  });

  it('knows the kinds of rows whose plugin is no longer loaded', async () => {
    const fixture = new InventoryFixture(database);
    const connection = await fixture.connection('formercloud');
    const machine = { kind: 'formercloud.machine', uid: 'm1', entity: 'appliance' as never };
    await fixture.write(connection, [machine], '2026-11-02T12:00:00.000Z');

    for (const query of ['kind=formercloud.machine', 'entity=appliance']) {
      const { body } = await host.get(`/api/v1/resources?${query}`).expect(200);
      expect(body.items).toHaveLength(1);
    }
    await host.get('/api/v1/connections?provider=formercloud').expect(200);
    const { body } = await host.get('/api/v1/resources?kind=formercloud.machines').expect(400);
    expect(body.errors[0].message).toContain('Did you mean formercloud.machine?');
  });
});

/** Every query parameter of a GET without path parameters that has an enum, or whose values plugins decide. */
function parametersWithWords({ app }: HostApp): Case[] {
  const { paths } = createOpenApiDocument(app);
  return Object.entries(paths).flatMap(([path, { get }]) =>
    path.includes('{')
      ? []
      : (get?.parameters ?? []).flatMap((parameter): Case[] => {
          if (!('name' in parameter) || parameter.in !== 'query') return [];
          const { name: field } = parameter;
          const schema = parameter.schema as Schema;
          const known = (schema.enum ?? schema.items?.enum)?.[0] ?? (isWordField(field) ? WORDS[field] : undefined);
          return known === undefined ? [] : [{ path, field, known }];
        }),
  );
}

const isWordField = (field: string): boolean => WORD_FIELDS.some((known) => known === field);
