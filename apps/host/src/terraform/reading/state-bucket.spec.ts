import {
  type SpacesEmulator,
  type SpacesFaultAnswer,
  type SpacesObject,
  startSpacesEmulator,
} from '@maestro/emulators';
import { checkStateSettings, STATE_TYPES } from '../sources/state-types.js';
import { StateBucket } from './state-bucket.service.js';
import { readTogether } from './state-document.js';

const stateOf = (...ids: string[]): string =>
  JSON.stringify({
    version: 4,
    resources: ids.map((id) => ({
      mode: 'managed',
      type: 'acme_vm',
      name: `n${id}`,
      instances: [{ attributes: { id } }],
    })),
  });

const S3 = STATE_TYPES.get('s3')!;

describe('states in a bucket', () => {
  let spaces: SpacesEmulator;
  beforeAll(async () => (spaces = await startSpacesEmulator({ buckets: [] })));
  beforeEach(() => spaces.faults.clear());
  afterAll(() => spaces.close());

  const put = (objects: Readonly<Record<string, string>>, sizes: Readonly<Record<string, number>> = {}) => {
    const all: SpacesObject[] = Object.entries(objects).map(([key, content]) => ({
      ...{ key, content, size: sizes[key] ?? content.length },
    }));
    const bucket = { name: 'states', region: 'fra1', createdAt: '2026-01-02T03:04:05Z', owner: 'demo' };
    spaces.buckets.put({ ...bucket, acl: 'private', objects: all });
  };
  const read = (settings: object, networks = ['loopback']) => {
    const { accessKeyId, secretAccessKey } = spaces;
    const endpoint = spaces.endpointOf('fra1');
    const given = { ...{ endpoint, region: 'fra1', bucket: 'states', accessKeyId, secretAccessKey }, ...settings };
    const bucket = new StateBucket({ notifyNetworks: networks });
    return readTogether(bucket.read(checkStateSettings(S3, given)), [{ type: 'acme_vm' }]);
  };
  const failure = (settings: object, networks?: string[]): Promise<string> =>
    read(settings, networks).then(
      () => 'none',
      (error: Error) => `${error.name}: ${error.message}`,
    );
  const broken = (operation: 'GetObject' | 'ListObjectsV2', answer: SpacesFaultAnswer) =>
    spaces.faults.add({ operation, answer });

  it('are read by key', async () => {
    put({ 'a b/prod.tfstate': stateOf('1') });

    const instances = [{ type: 'acme_vm', id: '1', address: 'acme_vm.n1' }];
    expect(await read({ key: 'a b/prod.tfstate' })).toEqual({ instances, others: 0 });
  });

  it('are read by prefix, all pages, without locks, backups and folders', async () => {
    const many = Object.fromEntries(Array.from({ length: 1200 }, (_, index) => [`env/x${index}.tflock`, 'secret']));
    put({
      ...many,
      ...{ 'env/': '', 'env/a.tfstate': stateOf('1'), 'env/z/b.tfstate': stateOf('1', '2') },
      ...{ 'env/a.tfstate.backup': 'secret', 'other.tfstate': 'secret' },
    });

    const { instances } = await read({ prefix: 'env/' });
    expect(instances.map(({ address }) => address)).toEqual([
      'a.tfstate: acme_vm.n1',
      'z/b.tfstate: acme_vm.n1',
      'z/b.tfstate: acme_vm.n2',
    ]);
    put({ 'a.tfstate': stateOf('1') });
    expect((await read({})).instances).toHaveLength(1);
  });

  it.each([
    [{ accessKeyId: 'DONOTKNOWN' }, 'does not know the access key. Check accessKeyId.'],
    [{ secretAccessKey: 'secret-wrong' }, 'refused the secret of the access key.'],
    [{ bucket: 'none' }, 'has no such bucket. Check bucket'],
    [{ key: 'none' }, 'has no object with this key.'],
    [{ key: undefined, prefix: 'none' }, 'No state in the bucket has a key that begins with the prefix.'],
    [{ key: 'page' }, 'This is not a state of Terraform: it is not JSON.'],
    [{ key: undefined, prefix: 'p' }, 'page: This is not a state of Terraform: it is not JSON.'],
    [{ key: 'large' }, 'The state has more than 32 MB.'],
    [{ key: undefined, prefix: 'large' }, 'The state has more than 32 MB.'],
    [{ endpoint: 'http://127.0.0.1:1' }, 'could not be reached: '],
  ])('are refused with %j', async (settings, message) => {
    put({ 'a.tfstate': stateOf('1'), page: '<p>secret</p>', large: 'secret'.repeat(6_000_000) });

    const found = await failure({ key: 'a.tfstate', ...settings });
    expect(found).toContain(`TerraformStateError: `);
    expect(found).toContain(message);
    expect(found).not.toMatch(/secret-|<p>|secretsecret/);
  });

  it('are refused if there are too many', async () => {
    put(Object.fromEntries(Array.from({ length: 501 }, (_, index) => [`s${index}`, stateOf()])));
    expect(await failure({})).toContain('more than 500 states');
    put({ a: '', b: '', c: '', d: '', e: '' }, { a: 3e7, b: 3e7, c: 3e7, d: 3e7, e: 3e7 });
    expect(await failure({})).toContain('128 MB');
  });

  const list = (content: string, more = '') =>
    `<?xml version="1.0"?><ListBucketResult>${content}<Contents><Key>a.tfstate</Key><Size>9</Size></Contents>${more}`;
  const ok = (body: string): SpacesFaultAnswer => ({ kind: 'body', status: 200, headers: {}, body });
  const END = '</ListBucketResult>';

  it.each<[string, SpacesFaultAnswer]>([
    ['half of it', { kind: 'cut' }],
    ['a page of a proxy', { kind: 'html', status: 200 }],
    ['nothing', ok('')],
    ['another list', ok('<ListAllMyBucketsResult></ListAllMyBucketsResult>')],
    ['a list without an end', ok(list('<IsTruncated>false</IsTruncated><KeyCount>2</KeyCount>'))],
    ['fewer keys than it counts', ok(list('<IsTruncated>false</IsTruncated><KeyCount>2</KeyCount>', END))],
    ['no word on whether it is whole', ok(list('<KeyCount>1</KeyCount>', END))],
    ['no place to go on', ok(list('<IsTruncated>true</IsTruncated><KeyCount>1</KeyCount>', END))],
    [
      'the same place again',
      ok(
        list(
          '<IsTruncated>true</IsTruncated><KeyCount>1</KeyCount><NextContinuationToken>x</NextContinuationToken>',
          END,
        ),
      ),
    ],
    [
      'keys of elsewhere',
      ok(list('<IsTruncated>false</IsTruncated><KeyCount>1</KeyCount>', END).replace('a.tf', 'b.tf')),
    ],
  ])('are refused if the list is %s', async (_, answer) => {
    put({ 'a.tfstate': stateOf('1') });
    broken('ListObjectsV2', answer);

    expect(await failure({ prefix: 'a' })).toMatch(
      /^TerraformStateError: .*(cut off|did not answer as S3|could not be reached)/,
    );
  });

  it.each<[string, SpacesFaultAnswer, string]>([
    ['half of it', { kind: 'cut' }, 'could not be reached: '],
    ['a page of a proxy', { kind: 'html', status: 200 }, 'it is not JSON'],
    ['a refusal of a proxy', { kind: 'html', status: 403 }, 'answered 403. Check the access key'],
    ['a redirect', { kind: 'redirect', location: 'https://secret.example.com/' }, 'which is not followed'],
    ['an error', { kind: 'error', code: 'InternalError', status: 500 }, 'answered 500. It is tried again.'],
  ])('are refused if the answer is %s', async (_, answer, message) => {
    put({ 'a.tfstate': stateOf('1') });
    broken('GetObject', answer);

    expect(await failure({ key: 'a.tfstate' })).toContain(message);
  });

  it('are read at the second attempt', async () => {
    put({ 'a.tfstate': stateOf('1') });
    spaces.faults.add({ operation: 'GetObject', times: 1, answer: { kind: 'error', code: 'SlowDown' } });

    expect((await read({ key: 'a.tfstate' })).instances).toHaveLength(1);
  });

  it('are not read within networks that are not public, by address or by name', async () => {
    const asked = spaces.requests.length;
    const named = spaces.endpointOf('fra1').replace('127.0.0.1', 'localhost');

    expect(await failure({ key: 'a' }, [])).toContain('MAESTRO_NOTIFY_NETWORKS');
    expect(await failure({ key: 'a', endpoint: named }, [])).toContain('MAESTRO_NOTIFY_NETWORKS');
    expect(spaces.requests).toHaveLength(asked);
  });
});
