import { UserError } from '../../errors.js';
import { timelineFormats } from '../../formats/timeline.js';
import { chooseTopic, withTopic } from '../choose.js';
import type { Run } from '../command.js';
import { renderOptions, warnUndated } from '../compare.js';
import { deliver } from '../deliver.js';
import { openJudge } from '../engine.js';
import { analyseInput, openInput } from '../open.js';
import { resolveSides } from '../sources.js';

/** `compare timeline <topic>`: each source over its own dates, held against itself alone. */
export const timeline: Run = async (context) => {
  const { args, settings, timing, progress } = context;
  if (args.length === 0 && !settings.keywords) {
    throw new UserError('Which topic?', { hint: '"compare topics" lists them.' });
  }
  const input = await openInput(context);
  const { sources } = resolveSides(settings, input.corpus.sources);
  const chosen = await chooseTopic(args, settings.keywords, input.topics);
  await warnUndated(context, input);
  const analysis = await analyseInput(context, input, withTopic(chosen, input.topics), [chosen]);
  const judge = await openJudge(context);
  const answer = await timing.stage('compare', async () => {
    const [{ topicWork }, { assembleTimeline }] = await Promise.all([
      import('../../compare.js'),
      import('../../comparison/timeline/index.js'),
    ]);
    const { since, until, minConfidence } = settings;
    const work = await topicWork(analysis, chosen, { sources, since, until, withinSources: true });
    progress.update({ stage: 'judge', done: 0, total: work.candidates.pairs.length });
    const found = await judge.judge(work.candidates.pairs);
    const verdicts = found.filter(
      ({ confidence, relation }) => relation === 'none' || confidence >= (minConfidence ?? 0),
    );
    return assembleTimeline({ ...work, verdicts, engine: judge });
  });
  await deliver(context, async (format, view) => {
    const render = await timelineFormats[format]?.();
    return render?.(answer, renderOptions(settings, view)) ?? '';
  });
  return 0;
};
