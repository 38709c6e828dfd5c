import { TableOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OpenedNote } from '@/shared/drafts/opened_note';
import { Section } from '@/shared/ui/page';
import { saveFile } from '@/shared/ui/save_file';
import { TableDrop } from '@/shared/ui/table_drop';
import type { CellFaults } from './checks';
import { KeptNote } from './kept_note';
import { csvOfPlan, examplePlan, planOf, ROWS_MAX, STAGES_MAX, withRow, type Plan } from './plan';
import { ScheduleGrid, type Refused } from './schedule_grid';
import { StageNames } from './stage_names';
import type { Schedule } from './use_schedule';

interface SchedulePartProps {
  schedule: Schedule;
  faults: ReadonlyMap<number, CellFaults>;
  refused: Refused | undefined;
}

// The tariff that is tried: written here, pasted, or read from a file.
export function SchedulePart({ schedule, faults, refused }: SchedulePartProps) {
  const { t } = useTranslation('treaty');
  const [isUnread, setUnread] = useState(false);
  const [example, setExample] = useState<Plan | undefined>(undefined);
  const { now: plan, change, undo, redo, canUndo, canRedo } = schedule.history;
  const isExample = example?.rows.some((row) => plan.rows.includes(row)); // that nobody changed
  const take = (text: string) => {
    const read = planOf(text);
    setUnread(read === undefined);
    if (read) schedule.give(read);
  };
  return (
    <Section title={t('stress.schedule')}>
      {schedule.isOpened && schedule.keptAt && <OpenedNote at={schedule.keptAt} onThrowAway={schedule.clear} />}
      {isExample && (
        <p className="note" role="status">
          {t('stress.example_note')}
        </p>
      )}
      <StageNames plan={plan} change={change} />
      <ScheduleGrid plan={plan} change={change} faults={faults} refused={refused} undo={undo} redo={redo} />
      <div className="choices bill-tools">
        <button type="button" className="plain-button" disabled={plan.rows.length >= ROWS_MAX} onClick={() => change(withRow)}>
          {t('stress.add_row')}
        </button>
        <button type="button" className="plain-button" disabled={!canUndo} onClick={undo}>
          {t('origin.undo')}
        </button>
        <button type="button" className="plain-button" disabled={!canRedo} onClick={redo}>
          {t('stress.redo')}
        </button>
        <button
          type="button"
          className="plain-button"
          onClick={() => {
            const next = examplePlan();
            schedule.give(next);
            setExample(next);
            setUnread(false);
          }}
        >
          {t('stress.example')}
        </button>
        <button
          type="button"
          className="plain-button"
          onClick={() => saveFile(new Blob([csvOfPlan(plan)], { type: 'text/csv' }), 'elimination_schedule.csv')}
        >
          {t('origin.save')}
        </button>
      </div>
      <KeptNote schedule={schedule} />
      <TableDrop
        icon={<TableOutlined aria-hidden />}
        text={t('stress.drop_schedule')}
        choose={t('origin.choose')}
        accept=".csv,.tsv,.txt"
        onFile={() => setUnread(false)}
        onText={({ text }) => take(text)}
      >
        <p className="soft">{t('stress.schedule_columns')}</p>
      </TableDrop>
      {isUnread && (
        <p role="alert" className="field-error">
          {t('stress.unread', { rows: ROWS_MAX, stages: STAGES_MAX })}
        </p>
      )}
    </Section>
  );
}
