import { Inject, Injectable } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { HOST_CONFIG, type HostConfig } from '../../config/host-config.types.js';
import { FailedLoginLog } from '../guard/failed-login-log.js';
import { SignInError } from '../people/known-person.js';

/** The pages of the console that a browser is led to while a person signs in. */
@Injectable()
export class OidcPages {
  constructor(
    @Inject(HOST_CONFIG) private readonly config: Partial<Pick<HostConfig, 'publicUrl'>>,
    @Inject(FailedLoginLog) private readonly failures: FailedLoginLog,
  ) {}

  /** The address of a path of the console. */
  at(path: string): string {
    return `${this.config.publicUrl ?? ''}${path}`;
  }

  /** Does something, or else records why nobody was signed in and leads to the sign-in page, which explains it. */
  async orFailure(request: Request, response: Response, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof SignInError)) throw error;
      await this.failures.notePerson(request.ip ?? '', { reason: error.failure, name: error.who });
      response.redirect(this.at(`/sign-in?failure=${error.failure}`));
    }
  }
}
