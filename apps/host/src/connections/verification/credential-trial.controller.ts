import { Body, Controller, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { RequireRole } from '../../access/caller/caller.js';
import { CredentialTrial } from './credential-trial.js';
import { TrialVerification, TryCredentialDto } from '../dto/verification.dto.js';
import { ApiProblems } from '../../http/problems/api-problems.js';

/** `/providers/:id/verify`: what a credential may read, before a connection exists. */
@ApiTags('providers')
@Controller('providers')
export class CredentialTrialController {
  constructor(@Inject(CredentialTrial) private readonly trial: CredentialTrial) {}

  @Post(':id/verify')
  @ApiProblems('unknown-provider', 'credential-cannot-be-verified', 'too-many-rejected-credentials')
  @RequireRole('operator')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Permissions of a credential by task. Nothing is stored',
    description:
      'As POST /connections/{id}/verify, with a credential in the body, before a connection is created with it.',
  })
  @ApiOkResponse({ type: TrialVerification })
  verify(
    @Param('id') id: string,
    @Body() body: TryCredentialDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<TrialVerification> {
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    return this.trial.verify(id, body, {
      address: request.ip ?? '',
      gone: gone.signal,
    });
  }
}
