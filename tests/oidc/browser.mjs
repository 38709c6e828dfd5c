// As much of a browser as signing in needs: cookies by host and path, and redirects one by one.
export class Browser {
  #cookies = new Map();

  // The cookies that go with a request to the address.
  cookiesFor(url) {
    const { hostname, pathname } = new URL(url);
    return [...this.#cookies.values()]
      .filter((cookie) => cookie.host === hostname)
      .filter(({ path }) => pathname === path || pathname.startsWith(path.replace(/\/?$/, '/')))
      .map((cookie) => `${cookie.name}=${cookie.value}`)
      .join('; ');
  }

  #keep(url, header) {
    const [pair, ...attributes] = header.split(';').map((part) => part.trim());
    const [name, ...value] = pair.split('=');
    const find = (wanted) =>
      attributes.map((each) => each.split('=')).find(([key]) => key.toLowerCase() === wanted)?.[1];
    const host = new URL(url).hostname;
    const path = find('path') ?? '/';
    const key = `${host} ${path} ${name}`;
    const expires = find('expires');
    if (find('max-age') === '0' || (expires && Date.parse(expires) < Date.now())) {
      this.#cookies.delete(key);
    } else {
      this.#cookies.set(key, { host, path, name, value: value.join('=') });
    }
  }

  async ask(url, { headers = {}, ...options } = {}) {
    const cookie = this.cookiesFor(url);
    const response = await fetch(url, {
      redirect: 'manual',
      ...options,
      headers: { ...headers, ...(cookie ? { cookie } : {}) },
    });
    for (const header of response.headers.getSetCookie()) {
      this.#keep(url, header);
    }
    return response;
  }

  // Follows redirects until one leads to a page (an address of `origin` outside its API). `visit`
  // sees each address before it is asked, with this browser, and may give another one.
  async go(url, origin, visit = (address) => address) {
    for (let hop = 0; hop < 12; ++hop) {
      const { origin: at, pathname, search } = new URL(url);
      if (at === origin && !pathname.startsWith('/api/')) {
        return pathname + search;
      }
      const asked = await visit(url);
      const response = await this.ask(asked);
      const location = response.headers.get('location');
      if (!location) {
        throw new Error(`no way on from ${asked}: ${response.status} ${await response.text()}`);
      }
      url = new URL(location, asked).href;
    }
    throw new Error(`redirected without end: ${url}`);
  }
}
