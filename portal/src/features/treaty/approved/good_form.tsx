import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '@/shared/api/client';
import { useCommand } from '@/shared/api/hooks';
import { GoodsSearch } from '@/shared/goods/goods_search';
import { useAgreementChoices } from '@/shared/goods/law_choices';
import { ChoiceField, TextField } from '@/shared/ui/fields';
import { useReceipts } from '@/shared/ui/receipts';
import { ErrorCard } from '@/shared/ui/refusal_card';
import { EDITIONS, emptyGood, faultsOf, goodOf, type GoodDraft } from './goods_file';
import { useProofsOf } from './law_choices';
import { withState } from './told_state';

// One good more that the exporter will declare the origin of.
export function GoodForm({ exporter }: { exporter: string }) {
  const { t } = useTranslation('treaty');
  const [good, setGood] = useState(emptyGood);
  const agreements = useAgreementChoices()(good.agreement);
  const proofs = useProofsOf(good.agreement);
  const { keep } = useReceipts();
  const file = useCommand('treaty/approved_exporters/file_good', (receipt) => {
    keep(receipt, t('approved.good.done', { name: good.name_zh.trim() }));
    setGood({ ...emptyGood(), agreement: good.agreement });
  });
  const send = () => file.mutate({ fields: { approved_exporter: exporter, ...goodOf(good) } });
  const problem = file.error instanceof ProblemError ? file.error.problem : undefined;
  const errorAt = (place: keyof GoodDraft) => (problem?.place === place ? problem.title : undefined);
  const set = (part: Partial<GoodDraft>) => {
    if (file.isError) file.reset();
    setGood((before) => ({ ...before, ...part }));
  };
  return (
    <form
      className="stack-small"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div className="form-grid">
        <ChoiceField
          label={t('proof.agreement')}
          value={good.agreement}
          none={t('choose')}
          options={agreements}
          hint={proofs.length > 0 && t('approved.good.proofs', { proofs: proofs.join(t('certificate.and')) })}
          error={errorAt('agreement')}
          onChange={(agreement) => set({ agreement })}
        />
        <GoodsSearch
          label={t('register.hs')}
          value={good.hs_code}
          hint={t('approved.good.code.hint')}
          error={errorAt('hs_code')}
          onChange={(code, name, edition) =>
            set({
              hs_code: code.replace(/[.\s]/g, '').slice(0, 6),
              ...(edition && { edition }),
              ...(name && !good.name_zh && { name_zh: name }),
            })
          }
        />
        <ChoiceField
          label={t('apply.field.edition')}
          value={good.edition}
          hint={t('approved.good.edition.hint')}
          options={EDITIONS.map((edition) => ({ value: edition, label: t(`approved.edition.${edition}`) }))}
          onChange={(edition) => set({ edition })}
        />
        <TextField
          label={t('approved.good.name_zh')}
          value={good.name_zh}
          error={errorAt('name_zh')}
          onChange={(name_zh) => set({ name_zh })}
        />
        <TextField
          label={t('approved.good.name_en')}
          value={good.name_en}
          error={errorAt('name_en')}
          onChange={(name_en) => set({ name_en })}
        />
      </div>
      {file.isError && <ErrorCard error={withState(file.error, (phase) => t(`approved.state.${phase}`))} onRetry={send} />}
      <p className="button-row">
        <button type="submit" className="solid-button" disabled={faultsOf(good).length > 0 || file.isPending}>
          {t('approved.good.file')}
        </button>
      </p>
    </form>
  );
}
