import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataList, type Column } from '@/shared/ui/data_list';
import { MarkTag } from '@/shared/ui/mark_tag';
import { Section } from '@/shared/ui/page';
import { CitationText } from '@/shared/ui/refusal_card';
import { saveFile } from '@/shared/ui/save_file';
import { Empty } from '@/shared/ui/states';
import { PartsChart, StagesChart } from './charts';
import { LinesSum, NotInSums, NotTold } from './not_in_sums';
import { PartsTable, useSumColumns } from './parts_table';
import { StageFigures } from './stage_figures';
import { csvOfAnswer, GROUPS, type Group } from './sums';
import type { ImportSum, StageSum, StressAnswer, StressStage } from './types';

interface StageRow {
  stage: string;
  sum: StageSum;
}

function AllStages({ stages }: { stages: StressStage[] }) {
  const { t } = useTranslation('treaty');
  const sums = useSumColumns<StageRow>();
  const columns: Column<StageRow>[] = [{ name: 'stage', title: t('stress.stage'), isHead: true, cell: ({ stage }) => stage }, ...sums];
  const rows = stages.map(({ stage, total }) => ({ stage, sum: total }));
  return (
    <Section title={t('stress.over_stages')}>
      <StagesChart stages={stages} />
      <DataList label={t('stress.over_stages')} columns={columns} rows={rows} keyOf={({ stage }) => stage} room={900} />
    </Section>
  );
}

// One stage: its figures, and by chapter, origin and importer who gains and who loses.
function OneStage({ stages, notToldApart }: { stages: StressStage[]; notToldApart: ImportSum }) {
  const { t } = useTranslation('treaty');
  const [chosen, setChosen] = useState(stages.length - 1);
  const [group, setGroup] = useState<Group>('by_chapter');
  const stage = stages[chosen];
  if (!stage) return null;
  return (
    <>
      <div className="choices" role="group" aria-label={t('stress.stage')}>
        {stages.map(({ stage: name }, at) => (
          <button key={name} type="button" className="plain-button" aria-pressed={at === chosen} onClick={() => setChosen(at)}>
            {name}
          </button>
        ))}
      </div>
      <StageFigures total={stage.total} />
      <Section title={t('stress.who', { stage: stage.stage })}>
        <div className="choices" role="group" aria-label={t('unused.group')}>
          {GROUPS.filter((one) => one !== 'by_importer' || stage.importers > 0).map((one) => (
            <button key={one} type="button" className="plain-button" aria-pressed={one === group} onClick={() => setGroup(one)}>
              {t(`stress.${one}`)}
            </button>
          ))}
        </div>
        <PartsChart parts={stage[group]} group={group} />
        <PartsTable key={group} parts={stage[group]} group={group} />
        {group === 'by_chapter' && <p className="hint soft">{t('stress.concentration_is')}</p>}
        {group === 'by_importer' && <p className="hint soft">{t('stress.importers_are', { count: stage.importers, shown: stage.by_importer.length })}</p>}
        {group === 'by_importer' && notToldApart.lines > 0 && (
          <p className="hint soft">
            {t('stress.importers_not_told_apart')} <LinesSum sum={notToldApart} />
          </p>
        )}
      </Section>
    </>
  );
}

function Basis({ answer }: { answer: StressAnswer }) {
  const { t } = useTranslation('treaty');
  return (
    <Section title={t('refusal.basis')}>
      {answer.citations.map((citation) => (
        <CitationText key={`${citation.source} ${citation.clause}`} citation={citation} />
      ))}
      <p className="stress-table">
        {t('stress.table')} <code>{answer.table}</code> <code className="stress-digest">{answer.table_digest}</code>
        {answer.is_unverified && <MarkTag mark="?" />}
      </p>
    </Section>
  );
}

// What a schedule would have done to the imports: figures, drawings, tables, and what they leave out.
export function Result({ answer }: { answer: StressAnswer }) {
  const { t } = useTranslation('treaty');
  const { stages } = answer;
  const hasSums = stages.some(({ total }) => total.lines > 0);
  return (
    <>
      <p className="soft" role="status">
        {t('stress.looked', { count: answer.lines })}
        {answer.bad_lines > 0 && ` ${t('unused.bad_lines', { count: answer.bad_lines })}`}
        {!answer.is_complete && ` ${t('stress.newest_only')}`}
      </p>
      {hasSums ? (
        <>
          <OneStage stages={stages} notToldApart={answer.not_told_apart} />
          <AllStages stages={stages} />
          <p className="button-row">
            <button
              type="button"
              className="plain-button"
              onClick={() => saveFile(new Blob([csvOfAnswer(answer)], { type: 'text/csv' }), 'stress_test.csv')}
            >
              {t('stress.save_result')}
            </button>
          </p>
        </>
      ) : (
        <Section>
          <Empty title={t('stress.nothing')}>{t('stress.nothing_why')}</Empty>
        </Section>
      )}
      <NotInSums answer={answer} />
      <NotTold answer={answer} />
      <Basis answer={answer} />
    </>
  );
}
