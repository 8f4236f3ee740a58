import ipaddr from 'ipaddr.js';
import { type FeedContent, type FeedFormat } from '../content/feed-format.types.js';
import { type AddressChoice, hostAddress } from '../content/host-address.js';
import { HostNames } from '../content/host-names.js';
import { type ListingState } from '../content/listing-state.js';
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
      yield commentOf(state);
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

/** The most gaps that a comment names. */
const MAX_GAPS = 100;

/** How current the lists are, for people. */
function commentOf({ gaps, completeAt }: ListingState): string {
  const current = completeAt === null ? '' : ` All lists were complete at ${completeAt} or later.`;
  const lines = gaps.slice(0, MAX_GAPS).map(({ task, connectionName, completeAt: at, message }) => {
    const since = at === null ? 'It has never been listed completely.' : `Last complete listing: ${at}.`;
    return `# Incomplete: ${task} of ${connectionName}. ${since} ${message}`;
  });
  const others = gaps.length > MAX_GAPS ? [`# Incomplete: ${gaps.length - MAX_GAPS} more.`] : [];
  return [`# Written by Maestro.${current}`, ...lines, ...others].map((line) => `${oneLine(line)}\n`).join('');
}

/** A name or a message must not end the comment. */
const oneLine = (text: string): string => text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trimEnd();
