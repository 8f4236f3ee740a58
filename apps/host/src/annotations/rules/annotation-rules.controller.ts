import { Body, Controller, Delete, Get, HttpCode, Inject, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Caller, CurrentCaller, RequireRole } from '../../access/caller/caller.js';
import { ForAllConnections } from '../../access/guard/request-scope.js';
import { ApiProblems } from '../../http/problems/api-problems.js';
import { IdParam } from '../../http/requests/request-decorators.js';
import {
  AnnotationRule,
  AnnotationRuleList,
  CreateRuleDto,
  PreviewRuleDto,
  RulePreview,
  UpdateRuleDto,
} from './annotation-rule.dto.js';
import { AnnotationRulesService } from './annotation-rules.service.js';
import { RulePreviews } from './rule-preview.service.js';

/** Rules that annotate resources: an admin keeps them, because they change what everybody sees. */
@ApiTags('annotations')
@RequireRole('admin')
@ForAllConnections()
@Controller('annotations/rules')
export class AnnotationRulesController {
  constructor(
    @Inject(AnnotationRulesService) private readonly rules: AnnotationRulesService,
    @Inject(RulePreviews) private readonly previews: RulePreviews,
  ) {}

  @Get()
  @RequireRole('viewer')
  @ApiOperation({ summary: 'The rules that annotate resources', description: 'In their order.' })
  @ApiOkResponse({ type: AnnotationRuleList })
  async list(): Promise<AnnotationRuleList> {
    return { items: await this.rules.list(), nextCursor: null };
  }

  @Post()
  @ApiOperation({
    summary: 'Creates a rule',
    description:
      'Resources that its query matches get its values: now, and after each sync. Of each value, the first rule that matches counts, and one that was set by hand or CSV counts more.',
  })
  @ApiCreatedResponse({ type: AnnotationRule })
  create(@Body() body: CreateRuleDto, @CurrentCaller() caller: Caller | undefined): Promise<AnnotationRule> {
    return this.rules.create(body, caller);
  }

  @Post('preview')
  @HttpCode(200)
  @RequireRole('operator')
  @ApiProblems('took-too-long')
  @ApiOperation({
    summary: 'What a rule would match',
    description: 'How many resources match its query, how many have such a value by hand, and the first ones.',
  })
  @ApiOkResponse({ type: RulePreview })
  preview(@Body() body: PreviewRuleDto): Promise<RulePreview> {
    return this.previews.preview(body);
  }

  @Get(':id')
  @ApiProblems('unknown-annotation-rule')
  @RequireRole('viewer')
  @ApiOperation({ summary: 'One rule', description: 'Its query, its values and its place.' })
  @ApiOkResponse({ type: AnnotationRule })
  find(@IdParam('annotation rule') id: string): Promise<AnnotationRule> {
    return this.rules.find(id);
  }

  @Patch(':id')
  @ApiProblems('unknown-annotation-rule')
  @ApiOperation({
    summary: 'Changes a rule',
    description:
      'What is not in the body stays; null removes a value. position moves it. It is applied again in the background.',
  })
  @ApiOkResponse({ type: AnnotationRule })
  update(
    @IdParam('annotation rule') id: string,
    @Body() body: UpdateRuleDto,
    @CurrentCaller() caller: Caller | undefined,
  ): Promise<AnnotationRule> {
    return this.rules.update(id, body, caller);
  }

  @Delete(':id')
  @ApiProblems('unknown-annotation-rule')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Removes a rule',
    description: 'Its values disappear, or give way to those of the next rule that matches.',
  })
  @ApiNoContentResponse()
  remove(@IdParam('annotation rule') id: string, @CurrentCaller() caller: Caller | undefined): Promise<void> {
    return this.rules.remove(id, caller);
  }
}
