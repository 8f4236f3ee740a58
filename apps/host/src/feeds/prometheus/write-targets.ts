import { type FeedContent, type FeedFormat } from '../content/feed-format.types.js';
import { hostAddress, withPort } from '../content/host-address.js';
import { readHosts } from '../content/read-hosts.js';
import { TargetLabels } from './target-labels.js';

/** The JSON of Prometheus's HTTP service discovery: one group per resource, because each has labels of its own. */
export const prometheusFormat =
  (port: number): FeedFormat =>
  (catalogue) => {
    const labels = new TargetLabels(catalogue.discoveries());
    return {
      contentType: 'application/json; charset=utf-8',
      paths: labels.paths,
      parts: { relations: labels.hasRelations },
      async *write({ rows, tally }: FeedContent) {
        let begin = '[\n';
        for await (const hosts of readHosts(rows)) {
          let text = '';
          for (const { item, row } of hosts) {
            const address = hostAddress(catalogue.rolesOf(item.entity), item.attributes, 'public');
            if (address === undefined) {
              tally.withoutAddress += 1;
              continue;
            }
            text += `${begin}${JSON.stringify({ targets: [withPort(address, port)], labels: labels.of(item, row) })}`;
            begin = ',\n';
          }
          yield text;
        }
        yield begin === '[\n' ? '[]\n' : '\n]\n';
      },
    };
  };
