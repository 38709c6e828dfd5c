import type { UseQueryResult } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Sprig } from './logo';
import { ErrorCard } from './refusal_card';

export function Loading({ rows = 4 }: { rows?: number }) {
  const { t } = useTranslation();
  return (
    <div role="status" aria-label={t('loading')} className="loading">
      <Skeleton active title={false} paragraph={{ rows }} />
    </div>
  );
}

export function Empty({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="empty">
      <Sprig size={56} leaf="#9fb8b2" />
      <p className="empty-title">{title}</p>
      {children && <div>{children}</div>}
    </div>
  );
}

export function NoPermission() {
  const { t } = useTranslation();
  return (
    <div className="page">
      <div className="empty" role="alert">
        <Sprig size={56} leaf="#9fb8b2" />
        <h1 className="empty-title">{t('no_permission.title')}</h1>
        <p>{t('no_permission.way_out')}</p>
      </div>
    </div>
  );
}

interface AskedProps<T> {
  query: UseQueryResult<T>;
  children: (answer: T) => ReactNode;
  rows?: number;
}

// What was asked, in all its states: still asking, refused or failed, and answered.
export function Asked<T>({ query, children, rows }: AskedProps<T>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError) return <ErrorCard error={query.error} onRetry={() => void query.refetch()} />;
  return <Loading {...(rows !== undefined && { rows })} />;
}
