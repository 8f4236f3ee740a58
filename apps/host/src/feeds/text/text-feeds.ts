import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { type FeedContent, type FeedFormat } from '../content/feed-format.types.js';
import { type AddressChoice, hostAddress } from '../content/host-address.js';
import { HostNames } from '../content/host-names.js';
import { type ExportedRow } from '../../inventory/export/exported-row.js';
import { overlay } from '../../inventory/listing/resource-row.js';
import { listingComment } from '../content/listing-comment.js';
import { inTurnsOf } from '../content/read-hosts.js';

/** What a line or an entry is about. */
interface NamedHost {
  readonly name: string;
  readonly address: string;
}

/** The work for a row besides its attributes, in characters that take as long. */
const ROW_LENGTH = 500;

/** Valid in a configuration of ssh without quoting. */
const HOST_NAME = /^[A-Za-z0-9][A-Za-z0-9._:-]*$/;

/** The configuration of ssh, to be included: one entry per host. */
export const sshFormat = (address: AddressChoice, user: string | undefined): FeedFormat => {
  const login = user === undefined ? '' : `  User ${user}\n`;
  return textFormat(
    address,
    (found) => HOST_NAME.test(found),
    (host) => {
      return `Host ${host.name}\n  HostName ${host.address}\n${login}`;
    },
  );
};

/** Lines of a hosts file. Host names are no addresses. */
export const hostsFormat = (address: AddressChoice): FeedFormat =>
  textFormat(
    address,
    (found) => isIP(found) === 4 || ipaddr.isValid(found),
    ({ name, address: found }) => `${found} ${name}\n`,
  );

function textFormat(
  choice: AddressChoice,
  isUsable: (address: string) => boolean,
  written: (host: NamedHost) => string,
): FeedFormat {
  return (catalogue) => ({
    contentType: 'text/plain; charset=utf-8',
    parts: { attributes: catalogue.addressAttributes(), relations: false, onlyNames: true },
    async *write({ rows, filter, queries, state, tally }: FeedContent) {
      const names = await HostNames.read(queries, filter);
      yield listingComment(state);
      for await (const batch of inTurnsOf(rows, ROW_LENGTH)) {
        let text = '';
        for (const row of batch) {
          const address = hostAddress(catalogue.rolesOf(row.entity), attributesOf(row), choice);
          if (address === undefined || !isUsable(address)) tally.withoutAddress += 1;
          else text += written({ name: names.of(row), address });
        }
        yield text;
      }
      if (tally.withoutAddress > 0) yield `# Left out, because they have no usable address: ${tally.withoutAddress}\n`;
    },
  });
}

const attributesOf = ({ attributes, measured }: ExportedRow): object =>
  overlay(JSON.parse(attributes), measured?.measures ?? {}) as object;
