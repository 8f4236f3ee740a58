import { dataSourceKind } from './data-source.kind.js';

const mapped = (row: object, base = 'kb-1') => dataSourceKind.resource({ uuid: 's1', ...row }, { id: base });

describe('a source of a knowledge base', () => {
  it('in a Space leads to its bucket by host name, in any connection', () => {
    const source = mapped({ spaces_data_source: { bucket_name: 'Assets', item_path: '', region: 'nyc3' } });

    expect(source).toMatchObject({
      ...{ name: 'Assets', region: 'nyc3', attributes: { type: 'bucket', location: 'Assets', path: undefined } },
      relations: [
        { type: 'member-of', to: { kind: 'digitalocean.knowledge-base', uid: 'kb-1' } },
        { type: 'uses', to: { kind: 'spaces.bucket', hostName: 'assets.nyc3.digitaloceanspaces.com' } },
      ],
    });
  });

  it('in a Space may be described by the older fields', () => {
    expect(mapped({ bucket_name: 'assets', item_path: 'a/b', region: 'ams3' })).toMatchObject({
      ...{ region: 'ams3', attributes: { type: 'bucket', location: 'assets', path: 'a/b' } },
    });
  });

  it('in a Space of an unknown region leads to none', () => {
    expect(mapped({ spaces_data_source: { bucket_name: 'assets' } }).relations).toHaveLength(1);
  });

  it.each([
    [{ aws_data_source: { bucket_name: 'docs', region: 'us-east-1' } }, 'S3 bucket', 'docs'],
    [{ file_upload_data_source: { original_file_name: 'prices.pdf', size_in_bytes: '12' } }, 'file', 'prices.pdf'],
    [{ dropbox_data_source: { folder: '/docs' } }, 'Dropbox', '/docs'],
    [{ google_drive_data_source: { folder_id: 'f1', folder_name: '' } }, 'Google Drive', 'f1'],
    [{ spaces_data_source: null, region: '' }, 'other', undefined],
    [{ wiki_data_source: { of: 'tomorrow' } }, 'other', undefined],
  ])('as %p is a source of the type %p at %p', (row, type, location) => {
    expect(mapped(row).attributes).toMatchObject({ type, location });
  });

  it('that is a site is named by its host, so that no key in an address is shown', () => {
    const site = mapped({ web_crawler_data_source: { base_url: 'https://a:b@shop.example.com/docs?key=x' } });

    expect(site).toMatchObject({ name: 'shop.example.com', attributes: { type: 'site', extent: undefined } });
  });

  it.each([
    ['DATA_SOURCE_STATUS_PARTIALLY_UPDATED', 'partially updated'],
    ['DATA_SOURCE_STATUS_OF_TOMORROW', 'of tomorrow'],
    ['DATA_SOURCE_STATUS_UNKNOWN', undefined],
    [null, undefined],
  ])('indexed with %p shows %p', (status, indexingStatus) => {
    expect(mapped({ last_datasource_indexing_job: { status, total_bytes: null } }).attributes).toMatchObject({
      ...{ indexingStatus, sizeBytes: undefined },
    });
  });

  it('is another one under another knowledge base, though its id is the same', () => {
    expect(mapped({}, 'kb-1').key.uid).not.toBe(mapped({}, 'kb-2').key.uid);
  });
});
