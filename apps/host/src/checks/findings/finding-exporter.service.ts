import { FINDING_CSV_COLUMNS, type FindingColumn } from '@maestro/checks';
import { CSV_FORMAT } from '@maestro/core';
import { Inject, Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import type { Response } from 'express';
import type { PoolClient } from 'pg';
import { AuditService } from '../../access/audit/audit.service.js';
import type { Caller } from '../../access/caller/caller.js';
import { OpenStreams } from '../../access/tokens/open-streams.js';
import { sql } from '../../database/sql.js';
import { exportFileName, type ExportFormat } from '../../inventory/export/resource-export.dto.js';
import { SnapshotSender } from '../../inventory/export/snapshot-sender.service.js';
import { ownTurn } from '../../inventory/turns/one-turn.js';
import type { Finding } from './finding.dto.js';
import type { FindingExportQuery } from './finding-export.dto.js';
import { FINDING_COLUMNS, FINDING_ORDER, type FindingFilter, findingConditions, FINDINGS } from './finding.sql.js';
import { FindingsService } from './findings.service.js';

const FINDINGS_AT_ONCE = 500;

const CONTENT_TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  ndjson: 'application/x-ndjson; charset=utf-8',
};

/** The columns of `maestro check`, followed by those that only the host has. */
const COLUMNS: readonly FindingColumn<Finding>[] = [
  ...FINDING_CSV_COLUMNS,
  { heading: 'Connection', cell: ({ connectionName }) => connectionName },
  { heading: 'Owner', cell: ({ resource }) => resource.owner },
  { heading: 'First seen', cell: ({ firstSeenAt }) => firstSeenAt },
  { heading: 'Opened', cell: ({ openedAt }) => openedAt },
  { heading: 'Last seen', cell: ({ lastSeenAt }) => lastSeenAt },
  { heading: 'Resolved', cell: ({ resolvedAt }) => resolvedAt },
  { heading: 'Muted by', cell: ({ mute }) => mute?.by },
  { heading: 'Why muted', cell: ({ mute }) => mute?.reason },
  { heading: 'Muted until', cell: ({ mute }) => mute?.until },
  { heading: 'Finding ID', cell: ({ id }) => id },
  { heading: 'Resource ID', cell: ({ resource }) => resource.id },
  { heading: 'Connection ID', cell: ({ connectionId }) => connectionId },
];

/** Exports findings as files. */
@Injectable()
export class FindingExporter {
  constructor(
    @Inject(FindingsService) private readonly findings: FindingsService,
    @Inject(SnapshotSender) private readonly sender: SnapshotSender,
    @Inject(OpenStreams) private readonly streams: OpenStreams,
    @Inject(AuditService) private readonly audit: AuditService,
  ) {}

  /** @throws ProblemError for a mistake in the query, or 429; errors of the database, before anything is sent. */
  async export(
    { format, ...query }: FindingExportQuery,
    response: Response,
    caller: Caller | undefined,
  ): Promise<void> {
    const filter = await this.findings.filter(query);
    const close = this.streams.open({ kind: 'export', caller, end: () => response.destroy() }, response);
    try {
      // Before the first row, so that nothing leaves the host without an audit entry.
      const detail = { format, ...query };
      await this.audit.recordExport({ caller, action: 'finding.export', target: 'findings', detail }, response, () =>
        this.sender.send(response, async (client) => {
          const rows = new FindingRows(client, filter);
          return {
            texts: format === 'csv' ? csvOf(rows.batches()) : linesOf(rows.batches()),
            close: () => rows.close(),
            headers: () => ({
              'content-type': CONTENT_TYPES[format],
              'content-disposition': `attachment; filename="${exportFileName('findings', format)}"`,
              'maestro-rows': rows.count,
            }),
          };
        }),
      );
    } finally {
      close();
    }
  }
}

/** Reads findings within a transaction. Memory use does not depend on how many there are. */
class FindingRows {
  #count = 0;
  #isClosed = false;

  constructor(
    private readonly client: Pick<PoolClient, 'query'>,
    private readonly filter: FindingFilter,
  ) {}

  /** Findings read so far. */
  get count(): number {
    return this.#count;
  }

  async *batches(): AsyncGenerator<readonly Finding[]> {
    await this.client.query(
      sql`declare exported no scroll cursor for select ${FINDING_COLUMNS} from ${FINDINGS}
        where ${findingConditions(this.filter)} order by ${FINDING_ORDER}`,
    );
    while (!this.#isClosed) {
      const { rows } = await this.client.query<Finding>(`fetch ${FINDINGS_AT_ONCE} from exported`);
      if (rows.length === 0) return;
      this.#count += rows.length;
      yield rows;
    }
  }

  /** Sends no further query, because the connection is about to be released. */
  close(): void {
    this.#isClosed = true;
  }
}

async function* csvOf(batches: AsyncIterable<readonly Finding[]>): AsyncGenerator<string> {
  yield stringify([COLUMNS.map(({ heading }) => heading)], CSV_FORMAT);
  for await (const findings of batches) {
    await ownTurn();
    yield stringify(
      findings.map((finding) => COLUMNS.map(({ cell }) => cell(finding))),
      { ...CSV_FORMAT, bom: false },
    );
  }
}

async function* linesOf(batches: AsyncIterable<readonly Finding[]>): AsyncGenerator<string> {
  for await (const findings of batches) {
    await ownTurn();
    yield findings.map((finding) => `${JSON.stringify(finding)}\n`).join('');
  }
}
