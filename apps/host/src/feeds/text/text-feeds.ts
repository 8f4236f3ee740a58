import ipaddr from 'ipaddr.js';
import { type FeedContent, type FeedFormat } from '../content/feed-format.types.js';
import { type AddressChoice, hostAddress } from '../content/host-address.js';
import { HostNames } from '../content/host-names.js';
import { listingComment } from '../content/listing-comment.js';
import { readHosts } from '../content/read-hosts.js';

/** What a line or an entry is about. */
interface NamedHost {
  readonly name: string;
  readonly address: string;
}

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
    (found) => ipaddr.isValid(found),
    ({ name, address: found }) => `${found} ${name}\n`,
  );

function textFormat(
  choice: AddressChoice,
  isUsable: (address: string) => boolean,
  written: (host: NamedHost) => string,
): FeedFormat {
  return (catalogue) => ({
    contentType: 'text/plain; charset=utf-8',
    async *write({ rows, filter, queries, state, tally }: FeedContent) {
      const names = await HostNames.read(queries, filter);
      yield listingComment(state);
      for await (const hosts of readHosts(rows)) {
        let text = '';
        for (const { item } of hosts) {
          const address = hostAddress(catalogue.rolesOf(item.entity), item.attributes, choice);
          if (address === undefined || !isUsable(address)) tally.withoutAddress += 1;
          else text += written({ name: names.of(item), address });
        }
        yield text;
      }
      if (tally.withoutAddress > 0) yield `# Left out, because they have no usable address: ${tally.withoutAddress}\n`;
    },
  });
}
