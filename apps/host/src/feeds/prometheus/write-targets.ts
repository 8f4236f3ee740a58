import { type FeedContent, type FeedFormat } from '../content/feed-format.types.js';
import { hostAddress, withPort } from '../content/host-address.js';
import { readHosts } from '../content/read-hosts.js';
import { LabelText } from './label-text.js';
import { TargetLabels } from './target-labels.js';

/** The JSON of Prometheus's HTTP service discovery: one group per resource, because each has labels of its own. */
export const prometheusFormat =
  (port: number): FeedFormat =>
  (catalogue) => {
    const labels = new TargetLabels(catalogue.discoveries());
    return {
      contentType: 'application/json; charset=utf-8',
      paths: labels.paths,
      parts: labels.parts,
      async *write({ rows, tally }: FeedContent) {
        const text = new LabelText();
        let begin = '[\n{"targets":[';
        for await (const hosts of readHosts(rows)) {
          for (const host of hosts) {
            const address = hostAddress(catalogue.rolesOf(host.item.entity), host.item.attributes, 'public');
            if (address === undefined) {
              tally.withoutAddress += 1;
              continue;
            }
            text.add(`${begin}${JSON.stringify(withPort(address, port))}],"labels":`);
            labels.write(host, text);
            begin = '},\n{"targets":[';
          }
          yield text.take();
        }
        yield begin.startsWith('[') ? '[]\n' : '}\n]\n';
      },
    };
  };
