import { HostUnreachableError, MaestroProblem } from '@maestro/client';
import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';

/** The part of the response of the HTTP server that is used. */
interface JsonResponse {
  status(code: number): this;
  json(body: object): void;
}

/** Problems that this API's own token causes. They are not the fault of its callers. */
const OF_THE_TOKEN: readonly number[] = [401, 403];

/** Answers what Maestro refuses with its reason, and 502 if it cannot be asked. */
@Catch(MaestroProblem, HostUnreachableError)
export class ProblemFilter implements ExceptionFilter<MaestroProblem | HostUnreachableError> {
  catch(error: MaestroProblem | HostUnreachableError, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<JsonResponse>();
    if (error instanceof HostUnreachableError || OF_THE_TOKEN.includes(error.status))
      response.status(502).json({ message: 'The inventory is not available.' });
    else response.status(error.status).json({ code: error.code, message: error.detail });
  }
}
