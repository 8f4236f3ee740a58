import { MaestroClient } from '@maestro/client';
import { Controller, Get, Inject, Query } from '@nestjs/common';

/** What this API shows of a server. */
interface ServerView {
  readonly name: string;
  readonly provider: string;
  readonly region: string | null;
  readonly status: string | null;
  readonly tags: readonly string[];
}

/** The servers of all connected accounts. */
@Controller('servers')
export class ServersController {
  constructor(@Inject(MaestroClient) private readonly maestro: MaestroClient) {}

  /** @param tag only servers that have it. */
  @Get()
  async list(@Query('tag') tag?: string): Promise<ServerView[]> {
    const servers: ServerView[] = [];
    const list = this.maestro.resources.list({ query: 'entity:server', ...(tag !== undefined && { tag: [tag] }) });
    for await (const { name, key, region, status, tags } of list)
      servers.push({ name, provider: key.provider, region: region ?? null, status: status ?? null, tags });
    return servers;
  }
}
