import { useTranslation } from 'react-i18next';
import { GapsList } from '../../gaps_list';
import { BasisPart } from './basis_part';
import { gapsOf } from './gaps';
import { GoodsPart } from './goods_part';
import { problemAt } from './message/element_places';
import { PartiesPart } from './parties_part';
import { Contents } from './review';
import type { Form } from './use_form';

// The part of the form that is open.
export function OpenPart({ form }: { form: Form }) {
  const { t } = useTranslation('treaty');
  const { draft, step, change, problem, place } = form;
  // A field that a message left empty says why, until something stands there.
  const leftEmpty = (field: string, line?: number) => {
    const found = problemAt(draft, field, line);
    return found && t(`apply.message.problem.${found.kind}`, { text: found.text });
  };
  const part = {
    draft,
    change,
    errorOf: (field: string, line?: number) =>
      place?.field === field && place.line === line ? problem?.title : leftEmpty(field, line),
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
