import { createBrowserRouter, Navigate, useLocation, type RouteObject } from 'react-router';
import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { mayOpen, type PageRoute } from '@/shared/feature';
import { useSession } from '@/shared/session/session';
import { ErrorCard } from '@/shared/ui/refusal_card';
import { Loading, NoPermission } from '@/shared/ui/states';
import { FaultError } from '@/shared/api/client';
import { FEATURES } from './features';
import { Layout } from './layout';
import { NotFound, PageFault } from './not_found';

// Lets through who may open the page; asks others to sign in and come back.
function Guarded({ page, children }: { page: PageRoute; children: ReactNode }) {
  const session = useSession();
  const location = useLocation();
  if (page.audience === 'everybody') return children;
  if (session.state === 'asking') return <Loading />;
  if (session.state === 'unreachable' && page.isOffline) return children;
  if (session.state === 'unreachable') {
    return (
      <div className="page">
        <ErrorCard error={new FaultError('unreachable')} onRetry={() => void session.refresh()} />
      </div>
    );
  }
  if (session.state === 'signed_out') {
    // Whoever signed out himself may leave the next user no trace of where he was.
    if (session.hasLeft) return <Navigate to="/sign-in" replace />;
    const then = encodeURIComponent(location.pathname + location.search);
    return <Navigate to={`/sign-in?then=${then}`} replace />;
  }
  return mayOpen(page, session.me) ? children : <NoPermission />;
}

// Where one begins: at the work when signed in, at what everybody may see when not.
function Start() {
  const { state } = useSession();
  if (state === 'asking') return <Loading />;
  return <Navigate to={state === 'signed_in' ? '/home' : '/overview'} replace />;
}

function Waiting() {
  const { t } = useTranslation();
  return (
    <div className="page" aria-label={t('loading')}>
      <Loading />
    </div>
  );
}

function routeOf(page: PageRoute): RouteObject {
  return {
    path: page.path,
    lazy: async () => {
      const { default: Content } = await page.load();
      return {
        Component: () => (
          <Guarded page={page}>
            <Content />
          </Guarded>
        ),
      };
    },
  };
}

export function makeRouter() {
  return createBrowserRouter([
    {
      Component: Layout,
      HydrateFallback: Waiting,
      children: [
        {
          ErrorBoundary: PageFault,
          children: [
            { path: '/', Component: Start },
            ...FEATURES.flatMap((feature) => feature.pages.map(routeOf)),
            { path: '*', Component: NotFound },
          ],
        },
      ],
    },
  ]);
}
