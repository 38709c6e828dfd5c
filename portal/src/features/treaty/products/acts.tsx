import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { newId } from '@/shared/api/client';
import { draftId } from '@/shared/drafts/draft_store';
import { Act } from '@/shared/ui/act';
import { AreaField } from '@/shared/ui/fields';
import { APPLICATIONS } from '../certificates/apply/draft';
import { APPLY, type HandOver } from '../certificates/hand_over';
import { useProductName } from './phase_tag';
import { DESK, pathToFileAgain, type ProductRow } from './types';

interface OfficerActsProps {
  row: ProductRow;
  // A later filing than the one that was seen counts by now.
  onFiledAnew: () => void;
}

// What the body that was asked may do: it decides on the filing that its officer saw.
export function OfficerActs({ row: { organisation, product, phase, filing, ...names }, onFiledAnew }: OfficerActsProps) {
  const { t } = useTranslation('treaty');
  const name = useProductName()(names);
  const [note, setNote] = useState('');
  const isOpen = phase === 'filed';
  if (!isOpen && phase !== 'accepted') return null;
  const shared = {
    onRefused: ({ code }: { code?: string }) => {
      if (code === 'product_filed_anew') onFiledAnew();
    },
  };
  return (
    <div className="choices">
      {isOpen && (
        <Act
          {...shared}
          label={t('product.act.accept')}
          question={t('product.act.accept.question', { name, filing })}
          done={t('product.act.accept.done', { name })}
          command={`${DESK}/accept_product`}
          fieldsOf={() => ({ organisation, product, filing, note: note.trim() })}
        >
          <AreaField label={t('product.note')} hint={t('product.note.hint')} value={note} onChange={setNote} />
        </Act>
      )}
      <Act
        {...shared}
        label={t(isOpen ? 'product.act.return' : 'product.act.return_accepted')}
        question={t(isOpen ? 'product.act.return.question' : 'product.act.return_accepted.question', { name, filing })}
        done={t('product.act.return.done', { name })}
        command={`${DESK}/return_product`}
        reason={t('product.reason')}
        isGrave={!isOpen}
        fieldsOf={(reason) => ({ organisation, product, filing, reason })}
      />
    </div>
  );
}

// A certificate may be applied for with what was accepted.
function ApplyWith({ row: { key, agreement, destination, issuer, hs_code, name_en } }: { row: ProductRow }) {
  const { t } = useTranslation('treaty');
  const navigate = useNavigate();
  const go = () => {
    const draft = draftId(APPLICATIONS, newId());
    const given: HandOver = { draft, agreement, destination, text: '', product: { key, issuer, hs_code, name_en } };
    void navigate(APPLY, { state: given });
  };
  return (
    <button type="button" className="solid-button" onClick={go}>
      {t('product.apply')}
    </button>
  );
}

// What the owner may do: file it again at any time, which ends what was accepted, or withdraw it.
export function OwnerActs({ row }: { row: ProductRow }) {
  const { t } = useTranslation('treaty');
  const { key, organisation, product, phase } = row;
  const name = useProductName()(row);
  return (
    <div className="choices">
      {phase === 'accepted' && <ApplyWith row={row} />}
      <Link className={phase === 'returned' ? 'solid-button' : 'plain-button'} to={pathToFileAgain(key)}>
        {t('products.file_again')}
      </Link>
      {phase !== 'withdrawn' && (
        <Act
          label={t('product.act.withdraw')}
          question={t('product.act.withdraw.question', { name })}
          done={t('product.act.withdraw.done', { name })}
          command={`${DESK}/withdraw_product`}
          isGrave
          fieldsOf={() => ({ organisation, product })}
        />
      )}
    </div>
  );
}
