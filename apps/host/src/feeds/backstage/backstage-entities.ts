import { resourcePage } from '@maestro/core';
import { type FeedContent, type FeedFormat } from '../content/feed-format.types.js';
import { HostNames, type NameRules } from '../content/host-names.js';
import { listingComment } from '../content/listing-comment.js';
import { type ReadHost, readHosts } from '../content/read-hosts.js';

/** Names of entities (Backstage, "Descriptor Format of Catalog Entities", metadata.name). */
const RULES: NameRules = {
  plain: /^[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$/,
  toPlain(name) {
    const plain = name.replaceAll(/[^A-Za-z0-9_.-]+/g, '-').slice(0, 50);
    return plain.replaceAll(/^[_.-]+|[_.-]+$/g, '') || 'resource';
  },
};

/** Who owns entities, and what they are parts of. */
export interface BackstageOptions {
  /** Of what has no tag for it. */
  readonly owner: string;
  readonly system?: string;
  /** The part before the colon of tags that name the owner: `owner` of `owner:team-a`. */
  readonly ownerTag: string;
  readonly systemTag: string;
}

/** Entities of the kind Resource for the catalogue of Backstage, as YAML documents. */
export const backstageFormat =
  (options: BackstageOptions): FeedFormat =>
  (catalogue) => {
    const pages = catalogue.pages();
    return {
      contentType: 'application/yaml; charset=utf-8',
      scope: 'everything',
      async *write({ rows, filter, queries, state }: FeedContent) {
        const names = await HostNames.read(queries, filter, RULES);
        yield listingComment(state);
        for await (const hosts of readHosts(rows)) {
          let text = '';
          for (const host of hosts) {
            const page = pages.get(host.item.key.kind);
            text += `---\n${yaml(entityOf(host, names.of(host.item), options, page && resourcePage(page, host.item)))}`;
          }
          yield text;
        }
      },
    };
  };

function entityOf({ item, row }: ReadHost, name: string, options: BackstageOptions, page: string | undefined): object {
  const { id, key, region, status, entity, tags } = item;
  const annotations = { id, ...key, region, status, connection: row.connectionName };
  const tagged = tags.map(entityTag).filter((tag) => ENTITY_TAG.test(tag));
  const system = namedByTag(tags, options.systemTag) ?? options.system;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name,
      title: item.name,
      annotations: Object.fromEntries(
        Object.entries(annotations).flatMap(([of, value]) => (value ? [[`maestro/${of}`, value]] : [])),
      ),
      ...(tagged.length > 0 && { tags: [...new Set(tagged)] }),
      ...(page !== undefined && { links: [{ url: page, title: key.provider }] }),
    },
    spec: {
      type: entity,
      owner: referenceOf(item.annotations?.owner) ?? namedByTag(tags, options.ownerTag) ?? options.owner,
      ...(system !== undefined && { system }),
    },
  };
}

/** Tags of entities: words of small letters, digits, `+`, `#` and `:`, with hyphens in between. */
const ENTITY_TAG = /^[a-z0-9:+#]+(-[a-z0-9:+#]+)*$/;

const entityTag = (tag: string): string =>
  tag
    .toLowerCase()
    .replaceAll(/[^a-z0-9:+#]+/g, '-')
    .slice(0, 63)
    .replaceAll(/^-+|-+$/g, '');

/** A reference to an entity, such as `team-a` or `group:default/team-a`. */
export const ENTITY_REFERENCE =
  /^([A-Za-z0-9]+:)?([A-Za-z0-9-]{1,63}\/)?[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$/;

/** An owner that Backstage accepts as a reference; addresses are none. */
const referenceOf = (owner: string | undefined): string | undefined =>
  owner !== undefined && ENTITY_REFERENCE.test(owner) ? owner : undefined;

function namedByTag(tags: readonly string[], name: string): string | undefined {
  const start = `${name.toLowerCase()}:`;
  const named = tags.find((tag) => tag.toLowerCase().startsWith(start))?.slice(start.length);
  return named !== undefined && ENTITY_REFERENCE.test(named) ? named : undefined;
}

/** What JSON leaves in texts, and YAML does not allow (YAML 1.2, production 1). */
const UNPRINTABLE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** A value as YAML: blocks of maps and lists, with texts quoted as in JSON. */
function yaml(value: object, indent = ''): string {
  return Object.entries(value)
    .map(([name, member]: [string, unknown]) => `${indent}${name}:${yamlMember(member, `${indent}  `)}`)
    .join('');
}

function yamlMember(value: unknown, indent: string): string {
  if (Array.isArray(value)) return ` ${quoted(value)}\n`;
  return typeof value === 'object' && value !== null ? `\n${yaml(value, indent)}` : ` ${quoted(value)}\n`;
}

/** YAML contains JSON. */
const quoted = (value: unknown): string =>
  JSON.stringify(value).replaceAll(
    UNPRINTABLE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
