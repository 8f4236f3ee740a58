import { Pace } from '../../inventory/export/quote-long-cell.js';
import { ownTurn } from '../../inventory/turns/one-turn.js';

/** Hosts of a group that are written at once. */
const HOSTS_AT_ONCE = 2000;

/** The hosts of each group. Only names are kept, because Ansible's format lists them after the variables. */
export class HostGroups {
  /** Names as JSON. */
  readonly #hosts = new Map<string, string[]>();

  /** @param host the name of a host that was not added before, as JSON. */
  add(host: string, groups: readonly string[]): void {
    for (const group of groups) {
      const hosts = this.#hosts.get(group);
      if (!hosts) this.#hosts.set(group, [host]);
      else if (hosts.at(-1) !== host) hosts.push(host);
    }
  }

  /** The rest of the document. */
  async *write(): AsyncGenerator<string> {
    const names = [...this.#hosts.keys()].sort();
    yield `"all": ${JSON.stringify({ children: [...names, 'ungrouped'] })}`;
    const pace = new Pace();
    for (const name of names) {
      const hosts = this.#hosts.get(name) ?? [];
      for (let start = 0; start < hosts.length; start += HOSTS_AT_ONCE) {
        const begin = start === 0 ? `,\n${JSON.stringify(name)}: {"hosts": [` : ', ';
        const text = hosts.slice(start, start + HOSTS_AT_ONCE).join(', ');
        if (pace.isDue(text.length)) await ownTurn();
        yield begin + text;
      }
      yield ']}';
    }
    yield '\n}\n';
  }
}
