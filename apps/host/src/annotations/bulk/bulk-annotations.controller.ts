import { Body, Controller, Get, Header, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Caller, CurrentCaller, RequireRole } from '../../access/caller/caller.js';
import { ApiProblems } from '../../http/problems/api-problems.js';
import { ListFilters } from '../../inventory/listing/list-filters.js';
import { AnnotationCsvQuery, ImportAnnotationsDto, ImportedAnnotations } from '../csv/annotation-csv.dto.js';
import { AnnotationExport } from '../csv/annotation-export.service.js';
import { AnnotationImport } from '../csv/annotation-import.service.js';
import { BulkAnnotationDto, BulkAnnotationResult } from './bulk-annotation.dto.js';
import { BulkAnnotations } from './bulk-annotations.service.js';

/** Annotations of many resources. */
@ApiTags('annotations')
@RequireRole('operator')
@Controller('annotations')
export class BulkAnnotationsController {
  constructor(
    @Inject(BulkAnnotations) private readonly bulk: BulkAnnotations,
    @Inject(AnnotationExport) private readonly exporter: AnnotationExport,
    @Inject(AnnotationImport) private readonly importer: AnnotationImport,
    @Inject(ListFilters) private readonly filters: ListFilters,
  ) {}

  @Post('bulk')
  @HttpCode(200)
  @ApiProblems('unknown-view')
  @ApiOperation({
    summary: 'Changes annotations of many resources',
    description:
      'Of up to 500 ids, or of up to 100,000 resources of a list. Up to 2,500 resources change at once; more in parts of 2,500, which continue if the host stops. With dryRun, it only counts how many would change.',
  })
  @ApiOkResponse({ type: BulkAnnotationResult })
  annotate(
    @Body() body: BulkAnnotationDto,
    @CurrentCaller() caller: Caller | undefined,
  ): Promise<BulkAnnotationResult> {
    return this.bulk.annotate(body, caller);
  }

  @Get('csv')
  @RequireRole('viewer')
  @ApiProblems('took-too-long', 'unknown-view')
  @ApiOperation({
    summary: 'Annotations of a list as a file',
    description:
      'Takes the filters of GET /resources. Edit the file in a spreadsheet, and send it to POST /annotations/csv. No text in it is a formula. It has 50,000 lines at most.',
  })
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="maestro-annotations.csv"')
  @ApiOkResponse({
    description: 'One line for each resource, after a line of headings.',
    content: {
      'text/csv': {
        schema: { type: 'string' },
        example: 'id,name,kind,uid,connection,owner,environment,labels,links,note\n',
      },
    },
  })
  async export(@Query() query: AnnotationCsvQuery, @CurrentCaller() caller: Caller | undefined): Promise<string> {
    return this.exporter.export(await this.filters.complete(query, { caller }));
  }

  @Post('csv')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Reads annotations from a file',
    description:
      'Lines are found by id, or by kind and uid. Columns that the file lacks stay unchanged; an empty cell removes a value that was set by hand or CSV. Lines that are refused say why, and all others are written at once.',
  })
  @ApiOkResponse({ type: ImportedAnnotations })
  importFile(
    @Body() body: ImportAnnotationsDto,
    @CurrentCaller() caller: Caller | undefined,
  ): Promise<ImportedAnnotations> {
    return this.importer.importFile(body, caller);
  }
}
