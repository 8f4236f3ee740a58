import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { create } from 'tar';
import { packPackage } from '../src/pack-package.js';
import { PUBLISHED_PACKAGES } from '../src/published-packages.constants.js';
import { REPOSITORY_ROOT } from '../src/repository-root.constants.js';

/** A local version of a package: an installed folder or a packed tarball. */
interface LocalVersion {
  readonly folder: string;
  readonly tarball?: string;
}

/**
 * A local npm registry with the packages of this repository as published, and all other packages in the installed versions. Projects outside
 * this repository can be installed from it without network access.
 */
export class WorkspaceRegistry {
  readonly #server: Server = createServer((request, response) => void this.#answer(request.url ?? '/', response));
  /** Versions by package name. */
  readonly #packages = new Map<string, Map<string, LocalVersion>>();

  /** @param tarballs an existing folder for the tarballs of this repository's packages. */
  static async start(tarballs: string): Promise<WorkspaceRegistry> {
    const registry = new WorkspaceRegistry();
    registry.#addInstalled();
    await Promise.all(
      PUBLISHED_PACKAGES.map(async ({ name, folder }) => {
        const { tarball } = await packPackage(folder, tarballs);
        registry.#add(name, { folder: join(REPOSITORY_ROOT, folder), tarball });
      }),
    );
    await new Promise<void>((resolve) => registry.#server.listen(0, '127.0.0.1', resolve));
    return registry;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  stop(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  #addInstalled(): void {
    const lock = JSON.parse(readFileSync(join(REPOSITORY_ROOT, 'package-lock.json'), 'utf8')) as {
      readonly packages: Readonly<Record<string, { readonly link?: boolean }>>;
    };
    for (const [path, { link }] of Object.entries(lock.packages)) {
      const name = path.split('node_modules/').at(-1);
      if (name && path.includes('node_modules/') && !link) this.#add(name, { folder: join(REPOSITORY_ROOT, path) });
    }
  }

  #add(name: string, local: LocalVersion): void {
    const version = this.#manifestOf(local)?.version;
    if (version === undefined) return;
    const versions = this.#packages.get(name) ?? new Map<string, LocalVersion>();
    this.#packages.set(name, versions.set(version, local));
  }

  /** Undefined for optional packages in the lock file that are not installed on this platform. */
  #manifestOf({ folder }: LocalVersion): { readonly version: string } | undefined {
    try {
      return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    } catch {
      return undefined;
    }
  }

  async #answer(url: string, response: ServerResponse): Promise<void> {
    const [name = '', version] = decodeURIComponent(url.slice(1)).split('/-/');
    const versions = this.#packages.get(name);
    const local = versions?.get(version ?? '');
    if (!versions) response.writeHead(404).end('{}');
    else if (version === undefined) response.end(JSON.stringify(this.#describe(name, versions)));
    else if (local?.tarball) response.end(await readFile(local.tarball));
    else if (local) await pipeline(packed(local.folder), response);
    else response.writeHead(404).end();
  }

  #describe(name: string, versions: ReadonlyMap<string, LocalVersion>): object {
    const described = [...versions].map(([version, local]) => {
      const tarball = `${this.url}${encodeURIComponent(`${name}/-/${version}`)}`;
      return [version, { ...this.#manifestOf(local), scripts: {}, devDependencies: {}, dist: { tarball } }];
    });
    return { name, 'dist-tags': { latest: [...versions.keys()].at(-1) }, versions: Object.fromEntries(described) };
  }
}

/** Packs an installed package without its nested packages. */
const packed = (folder: string): Readable =>
  Readable.from(
    create(
      {
        gzip: { level: 1 },
        cwd: folder,
        prefix: 'package',
        portable: true,
        filter: (path) => !path.startsWith('./node_modules'),
      },
      ['.'],
    ),
  );
