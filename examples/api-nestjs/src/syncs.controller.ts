import { MaestroClient } from '@maestro/client';
import { Controller, HttpCode, Inject, type MessageEvent, NotFoundException, Param, Post, Sse } from '@nestjs/common';
import { map, type Observable } from 'rxjs';
import { SyncNotifier } from './sync-notifier.js';

/** Starts syncs, and tells what happens in them. */
@Controller()
export class SyncsController {
  constructor(
    @Inject(MaestroClient) private readonly maestro: MaestroClient,
    @Inject(SyncNotifier) private readonly notifier: SyncNotifier,
  ) {}

  /** @param name of a connection. */
  @Post('connections/:name/syncs')
  @HttpCode(202)
  async start(@Param('name') name: string): Promise<{ readonly sync: string }> {
    for await (const connection of this.maestro.connections.list({ q: name })) {
      if (connection.name !== name) continue;
      const { id } = await this.maestro.syncs.start(connection.id);
      this.notifier.follow(id);
      return { sync: id };
    }
    throw new NotFoundException(`There is no connection ${name}.`);
  }

  /** Server-sent events: what happens in the syncs that were started here, from now on. */
  @Sse('notifications')
  notifications(): Observable<MessageEvent> {
    return this.notifier.notifications.pipe(map((data) => ({ data })));
  }
}
