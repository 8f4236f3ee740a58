import { Inject, Injectable } from '@nestjs/common';
import { ConnectionOpener } from '../opening/connection-opener.js';
import { ConnectionStatus } from './connection-status.js';
import { ConnectionStore } from '../store/connection-store.js';
import { unknownId } from '../../http/problems/problem.error.js';
import { VERIFY_TIMEOUT_MS, verifyCredential } from './verify-credential.js';
import type { Verification } from '../dto/verification.dto.js';

/** Asks the provider what a credential may read, and records whether it is accepted. */
@Injectable()
export class ConnectionVerifier {
  constructor(
    @Inject(ConnectionStore) private readonly store: ConnectionStore,
    @Inject(ConnectionOpener) private readonly opener: ConnectionOpener,
    @Inject(ConnectionStatus) private readonly status: ConnectionStatus,
  ) {}

  /**
   * One result for each task, in the order of the manifest.
   *
   * @param gone aborts when nobody waits for the response any more.
   * @throws {ProblemError} 404, or 409 for a connection that cannot be opened.
   */
  async verify(id: string, gone: AbortSignal): Promise<Verification> {
    const row = await this.store.find(id);
    if (!row) throw unknownId('connection', id);
    const signal = AbortSignal.any([gone, AbortSignal.timeout(VERIFY_TIMEOUT_MS)]);
    const credentialName = await this.status.credentialName(id);
    const opened = await this.opener.open(id, { signal });
    try {
      const { verdict, account, tasks } = await verifyCredential(opened);
      const problem = verdict && (await this.status.note(id, { credentialName, verdict }));
      const status = problem?.status ?? verdict?.status ?? (row.status as Verification['status']);
      return { status, account, tasks };
    } finally {
      await opened.close();
    }
  }
}
