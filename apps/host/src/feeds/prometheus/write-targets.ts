import { type FeedContent, type FeedFormat } from '../content/feed-format.types.js';
import { hostAddress, withPort } from '../content/host-address.js';
import { readHosts } from '../content/read-hosts.js';
import { jsonBytes, LabelText } from './label-text.js';
import { TargetLabels } from './target-labels.js';

const FIRST = jsonBytes('[\n{"targets":["');
const NEXT = jsonBytes('},\n{"targets":["');
const LABELS = jsonBytes('],"labels":');

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
        let isFirst = true;
        for await (const hosts of readHosts(rows)) {
          for (const host of hosts) {
            const address = hostAddress(catalogue.rolesOf(host.item.entity), host.item.attributes, 'public');
            if (address === undefined) {
              tally.withoutAddress += 1;
              continue;
            }
            text.add(isFirst ? FIRST : NEXT);
            text.addValue(withPort(address, port));
            text.add(LABELS);
            labels.write(host, text);
            isFirst = false;
          }
          if (text.isFull) yield text.take();
        }
        yield text.take();
        yield isFirst ? '[]\n' : '}\n]\n';
      },
    };
  };
