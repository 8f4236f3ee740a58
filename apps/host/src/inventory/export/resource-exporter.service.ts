import { type ServerResponse } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { PluginRegistry } from '../../plugins/plugin-registry.js';
import { exportFileName, type ExportFormat } from './resource-export.dto.js';
import { EXPORT_WRITERS } from './export-writers.js';
import { type ExportedList } from './exported-rows.sql.js';
import { ExportedRowsReader } from './exported-rows-reader.js';
import { SnapshotSender } from './snapshot-sender.service.js';

/** Exports complete lists as files. */
@Injectable()
export class ResourceExporter {
  constructor(
    @Inject(SnapshotSender) private readonly sender: SnapshotSender,
    @Inject(PluginRegistry) private readonly registry: PluginRegistry,
  ) {}

  /** @throws errors of the database, before anything is sent. */
  export(list: ExportedList, format: ExportFormat, response: ServerResponse): Promise<void> {
    return this.sender.send(response, async (client) => {
      const rows = new ExportedRowsReader(client, list);
      const entities = this.registry.plugins().flatMap(({ manifest }) => manifest.entities ?? []);
      const { contentType, open } = EXPORT_WRITERS[format];
      const write = open({ types: await rows.types(), entities });
      return {
        texts: write(rows),
        close: () => rows.close(),
        headers: () => ({
          'content-type': contentType,
          'content-disposition': `attachment; filename="${exportFileName('resources', format)}"`,
          'maestro-rows': rows.count,
        }),
      };
    });
  }
}
