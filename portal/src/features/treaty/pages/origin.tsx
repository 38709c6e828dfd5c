import { FileAddOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '@/shared/api/client';
import type { components } from '@/shared/api/generated/treaty';
import { workbookBlob } from '@/shared/format/read_table';
import { countryOptions } from '@/shared/goods/countries';
import { useSettled } from '@/shared/goods/goods_search';
import { hasRole } from '@/shared/feature';
import { useSession } from '@/shared/session/session';
import { ChoiceField, TextField } from '@/shared/ui/fields';
import { Page, Section } from '@/shared/ui/page';
import { saveFile } from '@/shared/ui/save_file';
import { Asked } from '@/shared/ui/states';
import { TableDrop } from '@/shared/ui/table_drop';
import { AnswerCard } from '../origin/answer_card';
import { ApplyWith } from '../origin/apply_with';
import { billOf, changedCell, csvOf, EXAMPLE, rowsOf, withRow, withValueCut, type Bill } from '../origin/bill';
import { BillGrid } from '../origin/bill_grid';
import { isUnsaved, type Opened } from '../origin/kept';
import { Keeping } from '../origin/keeping';

type Determinations = components['schemas']['OriginDeterminations'];
const STEPS_KEPT = 50;

interface History {
  now: Bill;
  past: Bill[];
  at?: string | undefined; // the cell that the last step changed
}

// The bill and how it was before, so that a change can be taken back. Keys pressed in one cell are
// one step.
function useBill() {
  const [history, setHistory] = useState<History>({ now: EXAMPLE, past: [] });
  const change = (next: Bill) =>
    setHistory(({ now, past, at: before }) => {
      const at = changedCell(now, next);
      const isSameStep = at !== undefined && at === before;
      return { now: next, past: isSameStep ? past : [...past, now].slice(-STEPS_KEPT), at };
    });
  const undo = () =>
    setHistory(({ now, past }) => ({ now: past.at(-1) ?? now, past: past.slice(0, -1) }));
  return { bill: history.now, canUndo: history.past.length > 0, change, undo };
}

// Whether a good originates, asked of every agreement at once while the bill is written.
export default function OriginPage() {
  const { t, i18n } = useTranslation('treaty');
  const { bill, change, undo, canUndo } = useBill();
  const [trade, setTrade] = useState({ exporter: 'VN', importer: 'CN', on: '' });
  const [isUnread, setUnread] = useState(false);
  const [opened, setOpened] = useState<Opened | undefined>(undefined);
  const { me } = useSession();
  const asked = useSettled(JSON.stringify({ bill: csvOf(bill), ...trade }), 400);
  const answer = useQuery({
    queryKey: ['/treaty/origin/determinations', asked, i18n.language],
    queryFn: () => {
      const { bill: text, exporter, importer, on } = JSON.parse(asked) as typeof trade & { bill: string };
      return send<Determinations>('/treaty/origin/determinations', {
        bill: text,
        exporter,
        importer,
        on: on || null,
        agreements: [],
        rates: [],
      });
    },
    retry: false,
  });
  const take = (text: string) => {
    const read = billOf(text);
    setUnread(read === undefined);
    if (read) change(read);
  };
  const countries = countryOptions(i18n.language);
  const set = (name: keyof typeof trade) => (value: string) => setTrade((before) => ({ ...before, [name]: value }));
  return (
    <Page title={t('origin.title')} lead={t('origin.lead')}>
      <Section>
        <div className="form-grid">
          <ChoiceField label={t('origin.exporter')} value={trade.exporter} options={countries} onChange={set('exporter')} />
          <ChoiceField label={t('origin.importer')} value={trade.importer} options={countries} onChange={set('importer')} />
          <TextField label={t('origin.on')} type="date" value={trade.on} onChange={set('on')} />
        </div>
      </Section>
      <Section title={t('origin.bill')}>
        <div
          onPaste={(event) => {
            const text = event.clipboardData.getData('text');
            if (!text.includes('\n')) return;
            event.preventDefault();
            take(text);
          }}
        >
          <BillGrid bill={bill} onChange={change} />
        </div>
        <div className="choices bill-tools">
          <button type="button" className="plain-button" onClick={() => change(withRow(bill))}>
            {t('origin.add')}
          </button>
          <button type="button" className="plain-button" disabled={!canUndo} onClick={undo}>
            {t('origin.undo')}
          </button>
          <button type="button" className="plain-button" onClick={() => change(EXAMPLE)}>
            {t('origin.example')}
          </button>
          <button
            type="button"
            className="plain-button"
            onClick={() => saveFile(new Blob([csvOf(bill)], { type: 'text/csv' }), 'bill_of_materials.csv')}
          >
            {t('origin.save')}
          </button>
          <button
            type="button"
            className="plain-button"
            onClick={() => void workbookBlob(rowsOf(bill), 'bill_of_materials').then((blob) => saveFile(blob, 'bill_of_materials.xlsx'))}
          >
            {t('origin.save_xlsx')}
          </button>
        </div>
        <TableDrop
          icon={<FileAddOutlined aria-hidden />}
          text={t('origin.drop')}
          choose={t('origin.choose')}
          accept=".csv,.tsv,.txt"
          onFile={() => setUnread(false)}
          onText={({ text }) => take(text)}
        >
          <p className="soft">{t('origin.paste')}</p>
        </TableDrop>
        {isUnread && (
          <p role="alert" className="field-error">
            {t('origin.unread')}
          </p>
        )}
      </Section>
      {me && hasRole(me, 'declarant') && (
        <Keeping
          bill={bill}
          opened={opened}
          isUnsaved={isUnsaved(bill, opened, EXAMPLE)}
          onOpen={(next) => {
            take(next.text);
            // As the editor has it: columns that the text leaves out are no change.
            const read = billOf(next.text);
            setOpened({ ...next, text: read ? csvOf(read) : next.text });
          }}
          onSaved={setOpened}
        />
      )}
      <Section title={t('origin.answers')}>
        <Asked query={answer} rows={4}>
          {({ answers }) => (
            <div className="origin-cards">
              {answers.map((one) => (
                <AnswerCard key={one.agreement} answer={one} onCut={(line, value) => change(withValueCut(bill, line, value))}>
                  <ApplyWith answer={one} trade={trade} text={csvOf(bill)} kept={isUnsaved(bill, opened, EXAMPLE) ? undefined : opened} />
                </AnswerCard>
              ))}
            </div>
          )}
        </Asked>
      </Section>
    </Page>
  );
}
