import { useTranslation } from 'react-i18next';
import { GapsList } from '../../gaps_list';
import { BasisPart } from './basis_part';
import { gapsOf } from './gaps';
import { GoodsPart } from './goods_part';
import { PartiesPart } from './parties_part';
import { Contents } from './review';
import type { Form } from './use_form';

// The part of the form that is open.
export function OpenPart({ form }: { form: Form }) {
  const { t } = useTranslation('treaty');
  const { draft, step, change, problem, place } = form;
  const part = {
    draft,
    change,
    errorOf: (field: string, line?: number) =>
      place?.field === field && place.line === line ? problem?.title : undefined,
  };
  if (step === 'basis') return <BasisPart {...part} onEarlier={form.takeOver} />;
  if (step !== 'review' && draft.kind === 'replacement') {
    return (
      <div className="stack-small">
        <p className="note">{t('apply.replacement.same')}</p>
        <Contents draft={draft} />
      </div>
    );
  }
  if (step === 'goods') return <GoodsPart {...part} onRemove={form.remove} />;
  if (step === 'parties') return <PartiesPart {...part} />;
  return (
    <div className="stack-small">
      <GapsList
        gaps={gapsOf(draft)}
        labelOf={(field) => t(`apply.field.${field}`)}
        complete={t('apply.complete')}
        onGo={(gap) => form.setStep(gap.step)}
      />
      <Contents draft={draft} />
    </div>
  );
}
