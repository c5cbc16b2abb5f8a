const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["assets/HomePage-DTzLFDGm.js","assets/Pick-DPIIXUiB.js","assets/EventPage-Chh41Dt1.js","assets/Crumbs-CrRiVQ5M.js","assets/Gone-DXCKGspv.js","assets/time-CyQGM8ga.js","assets/feed-RgjkLo6o.js","assets/link-Cx7cjpFQ.js","assets/RacePage-DdHgK3zz.js","assets/GapBar-BSPPtMJr.js","assets/AthletePage-DEtadp_Z.js","assets/SearchPage-Dz-wMi7x.js","assets/findings-BQZ0vsqZ.js"])))=>i.map(i=>d[i]);
var e,t,n,r,i,a,o,s,c,l,u=Symbol.for(`pv`),d={},f=[],p=/^m(i|n|o|s|text|space)$/,m=Array.isArray,h=f.slice,g=Object.assign;function _(e){e&&e.parentNode&&e.remove()}function v(n,r,i,a,o){var s={type:n,props:r,key:i,ref:a,__k:null,__:null,__b:0,__e:null,__c:null,constructor:u,__v:o||++t,__i:-1,__u:0};return!o&&e.vnode&&e.vnode(s),s}function y(e){return e.children}function b(e,t){this.props=e,this.context=t,this.__g=0}function x(e,t){if(t==null)return e.__&&x(e.__,e.__i+1);for(var n;t<e.__k.length;t++)if((n=e.__k[t])&&n.__e)return n.__e;return typeof e.type!=`function`||e.props.__P?null:x(e)}function S(t){var n,r=t.__v,i=r.__e,a=[],o=[],s=t.__P;s&&((n=g({constructor:u},r)).__v=r.__v+1,e.vnode&&e.vnode(n),j(s,n,r,t.__n,s.namespaceURI,32&r.__u?[i]:null,a,i||x(r),32&r.__u,o),n.__v=r.__v,n.__.__k[n.__i]=n,N(a,n,o),r.__=r.__e=null,n.__e!=i&&C(n))}function C(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),C(e)}function w(t){(8&t.__g||(t.__g|=8,n.push(t),i++))&&r==e.debounceRendering||((r=e.debounceRendering)||queueMicrotask)(T)}function T(){try{for(var e,t=1;n.length;)n.length>t&&n.sort(a),e=n.shift(),t=n.length,8&e.__g&&S(e)}finally{(i=n.length)&&(r||queueMicrotask)(T)}}function ee(e,t,n,r,i,a,o,s,c,l,u){var p,m,h,g,_,v,y=r.__k||f,b=t.length;for(c=E(n,t,y,c,b),p=0;p<b;p++)(h=n.__k[p])!=null&&(m=~h.__i&&y[h.__i]||d,h.__i=p,v=j(e,h,m,i,a,o,s,c,l,u),g=h.__e,(m.ref!=h.ref||8&m.__u)&&(m.ref&&P(m.ref,null,h,m),h.ref&&u.push(h.ref,h.__c||g,h)),_||=g,4&h.__u?(c=D(h,c,e,!m.__v),m.__e&&(m.__e=null)):typeof h.type==`function`&&v!==void 0?c=v:g&&(c=g.nextSibling),h.__u&=-21);return n.__e=_,c}function E(e,t,n,r,i){var a,o,s,c,l,d,f,p,h,g=n.length,_=g,b=0,S=0,C=e.__k=Array(i);for(a=0;a<i;a++)(o=t[a])!=null&&typeof o!=`boolean`&&typeof o!=`function`?(typeof o!=`object`||o.constructor===String?o=C[a]=v(null,o):m(o)?o=C[a]=v(y,{children:o}):o.constructor===u&&o.__b?o=C[a]=v(o.type,o.props,o.key,o.ref,o.__v):C[a]=o,c=a+b,o.__=e,o.__b=e.__b+1,s=null,~(l=o.__i=O(o,n,c,_))&&(_--,(s=n[l])&&(s.__u|=2)),s&&s.__v?(o.__u|=16,l==c-1?b--:l==c+1?b++:l!=c&&(l>c?b--:b++,S=1)):(~l||(i>g?b--:i<g&&b++),typeof o.type!=`function`&&(o.__u|=4))):C[a]=null;if(S){for(d=[],f=[],a=0;a<i;a++)if((o=C[a])&&16&o.__u){for(b=0,p=d.length;b<p;)d[h=b+p>>1]<o.__i?b=h+1:p=h;d[b]=o.__i,f[a]=b+1}for(b=d.length;a--;)f[a]&&(f[a]==b?b--:C[a].__u|=4)}if(_)for(a=0;a<g;a++)!(s=n[a])||2&s.__u||(s.__e==r&&(r=x(s)),ie(s,s));return r}function D(e,t,n,r){var i,a,o,s;if(typeof e.type==`function`){if(e.props.__P)return t;if(i=e.__k)for(a=0;a<i.length;a++)i[a]&&(i[a].__=e,t=D(i[a],t,n,!1));return t}for(t&&!t.parentNode&&(t=x(e))&&!t.parentNode&&(t=null),o=e.__e,s=t;s&&s.nodeType==8;)s=s.nextSibling;for(o!=s&&(!r&&n.moveBefore&&o.parentNode?n.moveBefore(o,t):n.insertBefore(o,t||null)),t=o;(t&&=t.nextSibling)&&t.nodeType==8&&!t.data.startsWith(`$s`););return t}function O(e,t,n,r){var i,a=e.key,o=e.type,s=t[n],c=s&&!(2&s.__u);if(s===null&&a==null||c&&a==s.key&&o==s.type)return n;if(r>+!!c){for(i=n-1;i>=0;i--)if((s=t[i])&&!(2&s.__u)&&a==s.key&&o==s.type)return i;for(i=n+1;i<t.length;i++)if((s=t[i])&&!(2&s.__u)&&a==s.key&&o==s.type)return i}return-1}function k(e,t,n){n??=``,t[0]==`-`?e.setProperty(t,n):e[t]=n}function A(e,t,n,r,i){var a,o;if(t==`style`){if(typeof n==`string`)e.style.cssText=n;else{if(typeof r==`string`&&(e.style.cssText=r=``),r)for(t in r)n&&t in n||k(e.style,t);if(n)for(t in n)r&&n[t]==r[t]||k(e.style,t,n[t])}}else if(t[0]==`o`&&t[1]==`n`)typeof n!=`function`&&(n=null),typeof r!=`function`&&(r=null),(e.__e||={})[t]=n,n&&r||(o=l[t]||(l[t]=te(t)),(e.__a||={})[t]=c,a=t!=(t=t.replace(s,`$1`)),(t=t.slice(2))[0]<`a`&&(t=t.toLowerCase()),n?e.addEventListener(t,o,a):e.removeEventListener(t,o,a));else{if(i==`http://www.w3.org/2000/svg`)t=t.replace(/xlink(H|:h)/,`h`).replace(/sName$/,`s`);else if(t!=`width`&&t!=`height`&&t!=`href`&&t!=`list`&&t!=`form`&&t!=`tabIndex`&&t!=`download`&&t!=`rowSpan`&&t!=`colSpan`&&t!=`role`&&t!=`popover`&&t in e)try{e[t]=n??``;return}catch{}if(typeof n==`function`)return;n==null||!1===n&&t[4]!=`-`?e.removeAttribute(t):e.setAttribute(t,t==`popover`&&n==1?``:n)}}function te(t){return function(n){var r=this.__e;if(r){if(r=r[t],n[o]==null)n[o]=c++;else if(n[o]<this.__a[t])return;return r(e.event?e.event(n):n)}}}function j(t,n,r,i,a,o,s,c,l,d){var p,h,v,S,C,w,T,E,D,O,k,A,te,j,N,P,F,I,L=n.type;if(n.constructor!==u)return null;128&r.__u&&(l=32&r.__u,p=r.__c.__z)&&(n.__u|=l,h=o=[],p.nodeType==8?c=M(p,o):o.push(p),c=o[0]||c),(p=e.__b)&&p(n);n:if(typeof L==`function`){v=s.length;try{if(E=n.props,D=(p=L.prototype)&&p.render,O=(p=L.contextType)&&i[p.__c],k=p?O?O.props.value:p.__:i,(S=r.__c)?(n.__c=S,2&S.__g&&(S.__g|=1)):(D?n.__c=S=new L(E,k):(n.__c=S=new b(E,k),S.constructor=L,S.render=ae),O&&O.sub(S),S.state||(S.state={}),S.__n=i,S.__g|=8,S.__h=[],S.__k=[]),D&&(S.__s||(S.__s=S.state),L.getDerivedStateFromProps&&(S.__s==S.state&&(S.__s=g({},S.__s)),g(S.__s,L.getDerivedStateFromProps(E,S.__s)))),C=S.props,w=S.state,S.__v=n,r.__c){if(E!==C&&D&&!L.getDerivedStateFromProps&&S.componentWillReceiveProps&&S.componentWillReceiveProps(E,k),n.__v==r.__v&&!(8&S.__g)||!(4&S.__g)&&S.shouldComponentUpdate&&!1===S.shouldComponentUpdate(E,S.__s,k)){n.__v!=r.__v&&(S.props=E,S.state=S.__s,S.__g&=-9),n.__e=r.__e,n.__k=r.__k,n.__k.some(function(e){e&&(e.__=n)}),f.push.apply(S.__h,S.__k),S.__k=[],S.__h.length&&s.push(S),c=x(r);break n}S.componentWillUpdate&&S.componentWillUpdate(E,S.__s,k),D&&S.componentDidUpdate&&S.__h.push(function(){S.componentDidUpdate(C,w,T)})}else D&&!L.getDerivedStateFromProps&&S.componentWillMount&&S.componentWillMount(),D&&S.componentDidMount&&S.__h.push(S.componentDidMount);S.context=k,S.props=E,S.__P=t,S.__g&=-5,A=e.__r,te=D?25:0;do S.__g&=-9,A&&A(n),p=S.render(S.props,S.state=S.__s,S.context);while(8&S.__g&&++te<25);D&&(f.push.apply(S.__h,S.__k),S.__k=[]),S.state=S.__s,S.getChildContext&&(i=g({},i,S.getChildContext())),D&&r.__c&&S.getSnapshotBeforeUpdate&&(T=S.getSnapshotBeforeUpdate(C,w)),j=p&&p.type===y&&p.key==null?p.props.children:p,E.__P&&(p=c,a=(t=E.__P).namespaceURI,l=o=null,r.props&&r.props.__P!=t&&(r.__k.some(function(e){e&&ie(e,e)}),r.__k=null),c=r.__k?x(r,0):null),c=ee(t,m(j)?j:[j],n,r,i,a,o,s,c,l,d),E.__P&&(n.__e=null,c=p),n.__u&=-161,h&&h.some(_),S.__h.length&&s.push(S),1&S.__g&&(S.__g&=-4)}catch(t){if(s.length=v,n.__v=null,l||o){if(t&&t.then){if(n.__u|=128|l,o){for(~(F=o.indexOf(c||void 0))||(F=o.length);(I=o[F-1])&&I.nodeType==8;)F--;for(;F<o.length;F++)if(I=o[F]){if(o[F]=null,N){if(I==P)break}else{if(I.nodeType!=8)break;I.data.startsWith(`$s`)&&(P=M(N=I))}}}if(!N){for(;c&&c.nodeType==8&&c.nextSibling;)c=c.nextSibling;N=c}(p=M(N=n.__c.__z||(n.__c.__z=N)))?(n.__e=N,c=p):n.__e=c,c&&=c.nextSibling}else o&&o.some(_)}else n.__e=r.__e;n.__k||=r.__k||[],t&&t.then||ne(n),e.__e(t,n,r)}}else c=n.__e=re(r.__e,n,r,i,a,o,s,l,d,t);return(p=e.diffed)&&p(n),c}function M(e,t){if(e&&e.nodeType==8&&e.data.startsWith(`$s`))for(var n=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith(`$s`))n++;else if(e.data.startsWith(`/$s`)&&!--n)return e}t&&t.push(e)}}function ne(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(ne))}function N(t,n,r){for(var i=0;i<r.length;)P(r[i++],r[i++],r[i++]);e.__c&&e.__c(n,t),t.some(function(n){try{t=n.__h,n.__h=[],t.some(function(e){e.call(n)})}catch(t){e.__e(t,n.__v)}})}function re(t,n,r,i,a,o,s,c,l,u){var f,g,v,y,b,S,C,w,T=r.props||d,E=n.props,D=n.type;if(D==`svg`?a=`http://www.w3.org/2000/svg`:D==`math`?a=`http://www.w3.org/1998/Math/MathML`:a||=`http://www.w3.org/1999/xhtml`,o){for(f=0;f<o.length;f++)if((b=o[f])&&(D?b.localName==D:b.nodeType==3)){t=b,o[f]=null;break}}if(!t){if(w=u.ownerDocument||document,!D)return w.createTextNode(E);t=w.createElementNS(a,D,E.is?E:u),c&&=(e.__m&&e.__m(n,o),!1),o=null}if(D){if(u=D==`template`&&t.content||t,o=D==`textarea`&&E.defaultValue!=null?null:o&&h.call(u.childNodes),!c&&o)for(T={},f=0;f<t.attributes.length;f++)T[(b=t.attributes[f]).name]=b.value;for(f in T)b=T[f],f==`dangerouslySetInnerHTML`?v=b:f==`children`||f in E||f==`value`&&`defaultValue`in E||f==`checked`&&`defaultChecked`in E||A(t,f,null,b,a);for(f in E)b=E[f],f==`children`?y=b:f==`dangerouslySetInnerHTML`?g=b:f==`value`?S=b:f==`checked`?C=b:c&&typeof b!=`function`||T[f]===b||A(t,f,b,T[f],a);g?(c||v&&(g.__html==v.__html||g.__html==t.innerHTML)||(t.innerHTML=g.__html),n.__k=[]):(v&&(t.textContent=``),(D==`foreignObject`||a==`http://www.w3.org/1998/Math/MathML`&&p.test(D))&&(a=`http://www.w3.org/1999/xhtml`),ee(u,m(y)?y:[y],n,r,i,a,o,s,o?o[0]:r.__k&&x(r,0),c,l),o&&o.some(_)),c&&D!=`textarea`||(f=`value`,D==`progress`&&S==null?t.removeAttribute(f):S==null||S===t[f]&&(D!=`progress`||S)||A(t,f,S,T[f],a),f=`checked`,C!=null&&C!=t[f]&&A(t,f,C,T[f],a))}else T===E||c&&t.data==E||(t.data=E);return t}function P(t,n,r,i){try{typeof t==`function`?n?n.__x=t(n)||1:(i&&=i.__c||i.__e)&&(n=i.__x)&&(i.__x=null,typeof n==`function`?n():t(null)):t.current=n}catch(t){e.__e(t,r)}}function ie(t,n,r){var i,a,o,s;if(e.unmount&&e.unmount(t),!(i=t.ref)||i.current&&i.current!=t.__e||P(i,null,n,t),i=t.__c){if(i.componentWillUnmount)try{i.componentWillUnmount()}catch(t){e.__e(t,n)}i.__P=i.__n=null}if(i=t.__k)for(s=0;s<i.length;s++)i[s]&&ie(i[s],n,typeof t.type!=`function`||r&&!t.props.__P);!r&&(i=t.__c)&&(i=i.__z)&&(a=M(i,o=[]))&&(i==t.__e&&o.some(_),_(a),_(i)),r||_(t.__e),t.__e=t.__c=t.__=null}function ae(e,t,n){return this.constructor(e,n)}function F(t,n){var r,i,a,o;e.__&&e.__(t,n),n.nodeType==9&&(n=n.documentElement),i=(r=t&&32&t.__u)?null:n.__k,n.__k=v(y,{children:[t]}),a=[],o=[],j(n,n.__k,i||d,d,n.namespaceURI,i?null:n.firstChild?h.call(n.childNodes):null,a,i?i.__e:n.firstChild,r,o),N(a,n.__k,o),n.__k.props.children=null}e={__e:function(e,t,n,r){for(var a,o,s;t=t.__;)if((a=t.__c)&&!(1&a.__g)){a.__g|=4;try{if((s=(o=a.constructor)&&o.getDerivedStateFromError)&&a.setState(o.getDerivedStateFromError(e)),a.componentDidCatch&&(a.componentDidCatch(e,r||{}),s=1),s&&8&a.__g)return void(a.__g|=2)}catch(t){e=t}}throw i=0,e}},t=0,b.prototype.setState=function(e,t){var n=this.__s;n&&n!=this.state||(n=this.__s=g({},this.state)),typeof e==`function`&&(e=e(g({},n),this.props)),e&&(g(n,e),this.__v&&(t&&this.__k.push(t),w(this)))},b.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),w(this))},b.prototype.render=y,n=[],i=0,a=function(e,t){return e.__v.__b-t.__v.__b},o=Symbol(),s=/(PointerCapture)$|Capture$/i,c=0,l={};var I,L,oe,se,ce=Object.is,le=0,ue=[],de=[],R=e,fe=R.__b,pe=R.__r,me=R.diffed,he=R.__c,ge=R.unmount,_e=R.__;function z(e,t){R.__h&&R.__h(L,e,le||t),le=0;var n=L.__H||(L.__H={__:[],__h:[]});return e>=n.__.length&&n.__.push({}),n.__[e]}function ve(e){return le=1,ye(je,e)}function ye(e,t,n){var r=z(I++,2);if(r.t=e,!r.__c&&(r.__=[n?n(t):je(void 0,t),function(e){var t=(r.__N||r.__)[0],n=r.t(t,e);ce(t,n)||(r.__N=[n,r.__[1]],r.__c.setState({}))}],r.__c=L,!L.__f)){L.__f=!0;var i=L.shouldComponentUpdate;L.shouldComponentUpdate=function(e,t,n){var r=this.__H;if(!r)return!0;var a=!1,o=this.props!=e;if(r.__.some(function(e){e.__N&&(a=!0,ce(e.__[0],e.__N[0])||(o=!0))}),i){var s=i.call(this,e,t,n);return a?s||o:s}return!a||o}}return r.__}function B(e,t){var n=z(I++,3);!R.__s&&Ae(n.__H,t)&&(n.__P=!0,n.__=e,n.u=t,L.__H.__h.push(n))}function be(e,t){var n=z(I++,4);!R.__s&&Ae(n.__H,t)&&(n.__P=!1,n.__=e,n.u=t,L.__h.push(n))}function xe(e){return le=5,Se(function(){return{current:e}},[])}function Se(e,t){var n=z(I++,7);return Ae(n.__H,t)&&(n.__=e(),n.__H=t),n.__}function Ce(e){var t=z(I++,10),n=ve();return t.__=e,L.componentDidCatch||(L.componentDidCatch=function(e,r){t.__&&t.__(e,r),n[1](e)}),[n[0],function(){return n[1]()}]}function we(){var e=z(I++,11);if(!e.__){for(var t=L.__v;!t.__m&&t.__;)t=t.__;var n=t.__m||(t.__m=[0,0]);e.__=`P`+n[0]+`-`+n[1]++}return e.__}function Te(){var e;do{for(;e=de.shift();)try{V(e)}catch(t){R.__e(t,{__:(e=e.__P)&&e.__v})}for(;e=ue.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(V),t.__h.some(ke),t.__h=[]}catch(n){t.__h=[],R.__e(n,e.__v)}}}while(de.length)}R.__b=function(e){L=null,fe&&fe(e)},R.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),_e&&_e(e,t)},R.__r=function(e){pe&&pe(e),I=0;var t=(L=e.__c).__H;t&&(oe==L?L.__h=[]:(t.__h.some(V),t.__h.some(ke),I=0),t.__h=[],t.__.some(function(e){e.__N&&(e.__=e.__N),e.u=e.__N=void 0})),oe=L},R.diffed=function(e){me&&me(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&Oe(ue.push(t)),t.__H.__.some(function(e){e.u&&(e.__H=e.u)})),oe=L=null},R.__c=function(e,t){t.some(function(e){try{e.__h.some(V),e.__h=e.__h.filter(function(e){return!e.__||ke(e)})}catch(t){e.__h=[function(){throw t}]}}),he&&he(e,t)},R.unmount=function(e){ge&&ge(e);var t,n,r=e.__c;r&&r.__H&&(r.__H.__.some(function(r){try{if(r.__P&&r.__c){if(n===void 0){for(n=e.__;n&&(!n.__c||!n.__c.__P);)n=n.__;n&&=n.__c}r.__P=n,Oe(de.push(r))}else V(r)}catch(e){t=e}}),r.__H=void 0,t&&R.__e(t,r.__v))};var Ee=typeof requestAnimationFrame==`function`;function De(e){var t,n=function(){clearTimeout(r),Ee&&cancelAnimationFrame(t),setTimeout(e)},r=setTimeout(n,35);Ee&&(t=requestAnimationFrame(n))}function Oe(e){e!=1&&se==R.requestAnimationFrame||((se=R.requestAnimationFrame)||De)(Te)}function V(e){var t=L,n=e.__c;typeof n==`function`&&(e.__c=void 0,n()),L=t}function ke(e){var t=L;e.__c=e.__(),L=t}function Ae(e,t){return!e||e.length!=t.length||t.some(function(t,n){return!ce(t,e[n])})}function je(e,t){return typeof t==`function`?t(e):t}function H(e){let t=e,n=new Set;return{get:()=>t,set:e=>{t=e;for(let e of[...n])e()},watch:e=>(n.add(e),()=>n.delete(e))}}function Me(e){let[,t]=ve(0);return B(()=>e.watch(()=>t(e=>e+1)),[e]),e.get()}var Ne={"nav.home":`Events`,"nav.skip":`Skip to content`,"nav.crumbs":`Where you are`,"foot.language":`Language`,"foot.theme":`Appearance`,"foot.note":`Times in h:mm:ss. Percentile 100 is the fastest. Comparisons stay within one division, gender and station standard.`,"theme.auto":`As the system`,"theme.light":`Light`,"theme.dark":`Dark`,"link.lost":`Connection lost, trying again`,"notFound.title":`There is no such page`,"notFound.text":`The address may be cut off or mistyped. Search for a name above, or start from the events.`,"gone.event":`There is no such event (any more)`,"gone.race":`There is no such race (any more)`,"gone.athlete":`There is no such athlete (any more)`,"problem.title":`That did not work`,"problem.part":`This part could not be loaded.`,"problem.retry":`Try again`,"fault.UNREACHABLE":`The service cannot be reached. It may be starting again, or you are offline.`,"fault.UNAUTHENTICATED":`These results are shown to people with a key.`,"fault.FORBIDDEN":`Your key does not allow this.`,"fault.RATE_LIMITED":`That was a lot at once. Wait a moment and try again.`,"fault.INVALID_ID":`The address is not complete or mistyped: it names nothing.`,"fault.INVALID_CURSOR":`The list has changed meanwhile. Start at its top again.`,"fault.UNKNOWN_EVENT":`There is no such event (any more).`,"key.title":`Your access key`,"key.lead":`These results are shown to people with a key.`,"key.label":`Key`,"key.show":`Show the results`,"key.refused":`That key is not valid, or not any more.`,"key.kept":`It is kept until you close this tab, and sent to this service only.`,"search.label":`Search athletes and events`,"search.placeholder":`Name or event`,"search.none":`Nothing found for “{text}”`,"search.title":`Search`,"search.found":`{n} found`,"search.found.one":`One found`,"search.counted":`{n} suggestions`,"search.counted.one":`One suggestion`,"search.go":`Search`,"search.events":`Events`,"search.athletes":`Athletes`,"search.races":`Races`,"search.races.count":`{n} races`,"search.races.count.one":`One race`,"search.ask":`Type a name, a country or a place: every word must begin a word of what is found.`,"list.more":`Show more`,"table.athlete":`Athlete`,"table.time":`Time`,"segment.SKI_ERG":`SkiErg`,"segment.SLED_PUSH":`Sled push`,"segment.SLED_PULL":`Sled pull`,"segment.BURPEE_BROAD_JUMP":`Burpee broad jumps`,"segment.ROW":`Row`,"segment.FARMERS_CARRY":`Farmers carry`,"segment.SANDBAG_LUNGES":`Sandbag lunges`,"segment.WALL_BALLS":`Wall balls`,"segment.run":`Run {n}`,"segment.roxzone":`Roxzone {n}`,"short.SKI_ERG":`Ski`,"short.SLED_PUSH":`Push`,"short.SLED_PULL":`Pull`,"short.BURPEE_BROAD_JUMP":`Burpee`,"short.ROW":`Row`,"short.FARMERS_CARRY":`Carry`,"short.SANDBAG_LUNGES":`Lunge`,"short.WALL_BALLS":`Wall`,"group.RUN":`Running`,"group.STATION":`Stations`,"group.ROXZONE":`Roxzone`,"division.OPEN":`Open`,"division.PRO":`Pro`,"division.ELITE":`Elite`,"division.DOUBLES":`Doubles`,"division.PRO_DOUBLES":`Pro doubles`,"division.ELITE_DOUBLES":`Elite doubles`,"division.RELAY":`Relay`,"division.CORPORATE_RELAY":`Corporate relay`,"division.ADAPTIVE":`Adaptive`,"division.GORUCK":`Goruck`,"division.GORUCK_DOUBLES":`Goruck doubles`,"division.YOUNGSTARS":`Youngstars`,"division.OTHER":`Other`,"gender.FEMALE":`women`,"gender.MALE":`men`,"gender.MIXED":`mixed`,"gender.NON_BINARY":`non-binary`,"gender.UNKNOWN":`gender unknown`,"status.FINISHED":`Finished`,"status.DID_NOT_FINISH":`Did not finish`,"status.DID_NOT_START":`Did not start`,"status.DISQUALIFIED":`Disqualified`,"status.WITHDRAWN":`Withdrawn`,"home.title":`Every second of the race, explained`,"home.lead":`Where a race was won and lost, against what was to be expected before the start, and what to train first.`,"home.find":`Find my race`,"home.findText":`Your name, as it stands in the results`,"home.live":`Live now`,"home.latest":`Latest`,"home.events":`Events`,"home.season":`Season`,"home.place":`Place`,"home.all":`All`,"home.none":`No event fits these filters.`,"home.clear":`Show all events`,"home.empty":`No results yet`,"home.emptyText":`Import a result file and this page fills by itself:`,"event.unnamed":`Unnamed event`,"event.season":`Season {n}`,"event.beforeFirst":`Before the first finish`,"event.live":`Live`,"event.complete":`Complete`,"event.finishers":`finishers`,"event.finishersN":`{n} finishers`,"event.finishersN.one":`One finisher`,"event.onCourse":`on the course`,"event.onCourseN":`{n} on the course`,"event.analysing":`being analysed`,"event.analysingN":`{n} being analysed`,"event.notRanked":`not ranked`,"event.courseFast":`The course is {pct} faster than usual,`,"event.courseSlow":`The course is {pct} slower than usual,`,"event.courseNote":`± {pct}, from {n} finishers.`,"event.leaderboard":`Leaderboard`,"event.division":`Division`,"event.gender":`Gender`,"event.age":`Age group`,"event.nation":`Nation`,"event.nationNote":`Three letters`,"event.status":`Status`,"event.ranked":`Ranked`,"event.rankedBy":`Ranked by`,"event.finish":`Finish`,"event.all":`All`,"event.findMe":`Find me`,"event.findMeText":`Your name`,"event.findMeNone":`Nobody of that name in this list.`,"event.rank":`Rank`,"event.behind":`Behind`,"event.vsExpected":`vs expected`,"event.rows":`{n} in this list`,"event.rows.one":`One in this list`,"event.nobody":`Nobody fits these filters.`,"event.nobodyYet":`Nobody has finished yet.`,"event.clear":`Clear filters`,"event.loadingRow":`Loading`,"event.starts":`On the course`,"event.startsNote":`Forecast finish, and where eight of ten will end.`,"event.next":`{segment} next, {time} so far`,"event.finishNext":`Finish next, {time} so far`,"event.range":`{from} to {to}`,"event.noForecast":`No forecast`,"event.number":`No. {n}`,"event.news":`Just now`,"event.finisher":`A finisher`,"event.feed.finish":`Finish, {category}`,"event.feed.slower":`slower than expected`,"event.feed.faster":`faster than expected`,"event.feed.complete":`Results complete`,"event.feed.corrected":`Corrected`,"event.feed.correctedWhy":`Corrected: {reason}`,"event.feed.left":`Left the course: {status}`,"event.feed.cleared":`Results were removed`,"athlete.nameless":`Name not published`,"athlete.races":`Races`,"athlete.pair":`Pair or relay`,"verdict.exact":`Exactly as typical`,"verdict.slower":`{time} slower than typical`,"verdict.faster":`{time} faster than typical`,"verdict.FASTER_THAN_EXPECTED":`better than nine in ten such athletes`,"verdict.FASTER_WITHIN_RANGE":`at the fast end of the usual range`,"verdict.AS_EXPECTED":`in the middle of the usual range`,"verdict.SLOWER_WITHIN_RANGE":`at the slow end of the usual range`,"verdict.SLOWER_THAN_EXPECTED":`outside the usual range, at its slow end`,"verdict.typicalAfter":`{time} is typical after such an earlier race.`,"verdict.typicalFor":`{time} is typical for {group}.`,"verdict.course":`As {n} finishers show it, this course is counted in.`,"verdict.range":`Eight in ten such athletes need {from} to {to}.`,"verdict.forecast":`Before the start, from the athlete alone, {time} was forecast ({from} to {to}).`,"athlete.best":`best`,"athlete.latest":`latest`,"athlete.next":`next race`,"athlete.nextNote":`What the middle half of athletes with such a finish run at their next race, on a course like this one.`,"range.label":`Finish {time}; typical {expected}, eight of ten between {from} and {to}.`,"range.typical":`typical {time}`,"race.result":`Result`,"race.beyond":`Includes {time} beyond the parts, such as a penalty; no expectation counts it.`,"race.print":`Print or save as PDF`,"race.care":`Read with care`,"race.noAnalysis":`Not explained`,"rank.overall":`overall`,"rank.gender":`in gender`,"rank.division":`in division`,"rank.ageGroup":`in age group`,"rank.percentile":`percentile`,"groups.title":`Running, stations, roxzone`,"groups.note":`Against athletes of the same standard with the same finish at this event.`,"groups.even":`No group stands out.`,"groups.carried":`{group} carried this race.`,"groups.cost":`{group} cost this race time.`,"groups.typical":`against {time}`,"groups.fasterThan":`Percentile {n}`,"priorities.title":`What to train first`,"priorities.none":`A balanced race: no segment stands out.`,"priorities.note":`By seconds lost: segments against the athlete’s own other segments; running, stations and roxzone against athletes with the same finish. The step is what one training block can bring.`,"priorities.step":`Realistic step`,"segments.title":`Where time was lost and won`,"segments.note":`Each segment against what the athlete’s other segments let expect.`,"segments.best":`Best: {parts}.`,"segments.segment":`Segment`,"segments.expected":`Expected`,"segments.gap":`Gap`,"segments.bar":`Gap as a bar`,"segments.faster":`faster`,"segments.slower":`slower`,"segments.pct":`Pct`,"segments.percentile":`Percentile among finishers of the same standard; 100 is the fastest`,"segments.doubtful":`doubtful: {time} was published ({reason})`,"segments.setAside":`doubtful: can’t belong to the race that the others tell, and counts nowhere else`,"segments.holdsMissing":`doubtful: probably holds the time of a missing split`,"segments.missing":`missing`,"segments.keyLost":`Lost beyond natural variation`,"segments.keyWon":`Won beyond natural variation`,"segments.keyCalm":`Within it`,"walk.title":`How the race unfolded`,"walk.note":`The finish as it could be foreseen after each segment.`,"walk.steady":`Runs 5 to 7 were as fast as runs 2 to 4.`,"walk.slower":`Runs 5 to 7 were {pct} % slower than runs 2 to 4.`,"walk.faster":`Runs 5 to 7 were {pct} % faster than runs 2 to 4.`,"walk.label":`Forecast of the finish during the race: {from} before the start, {to} in the end.`,"walk.band":`Eight of ten finishes`,"words.title":`In words`,"words.planner":`Put together from the analysis;`,"words.by":`Written by {model};`,"words.checked":`every number was checked against it.`,"words.unchecked":`not every number could be checked.`,"words.writing":`Being written`,"similar.better":`Alike, and better where it matters`,"similar.alike":`Alike`,"similar.note":`{n} finishers are within {pct} % of this time.`,"similar.wider":`The range is wider than usual, for want of closer ones.`,"similar.at":`All are at least 10 % faster at {segments}. The nearest in shape, and what each gap would bring:`,"whatIf.title":`What if`,"whatIf.open":`Try faster segments`,"whatIf.note":`Segments with most to win, up to the fastest quarter of {group}. The range is natural race-to-race noise of what you change.`,"whatIf.median":`All to the median`,"whatIf.quarter":`All to the fastest quarter`,"whatIf.reset":`As it was`,"whatIf.interval":`eight in ten times {from} to {to}`,"whatIf.nothing":`Every segment is in the fastest quarter already.`,"whatIf.noNorms":`There are no norms for this division.`,"history.title":`Races of this athlete`,"history.since":`Since {event}:`,"history.otherTask":`on another task: not to be compared.`,"history.this":`this race`,"history.all":`Everything about this athlete`,"history.label":`Finishes from race to race: {from} first, {to} last. All are in the list below.`,"history.band":`Usual range of such an athlete at that event`,"trend.IMPROVED":`a real improvement`,"trend.WORSENED":`really slower`,"trend.UNCHANGED":`within natural variation`,"trend.MISSING":`a time is missing`,"trend.NOT_COMPARABLE":`another task, not comparable`,"progress.title":`Progress`,"progress.between":`From {from} to {to}, after the earlier race was translated to what the later one asked for.`,"progress.course":`The course is answerable for {time} of the raw change of {raw}.`,"progress.change":`Change`,"progress.noise":`Noise`,"progress.says":`What it says`,"best.title":`Best segments`,"best.note":`Fastest times of {n} races with the same loads.`,"shape.title":`Shape`,"shape.note":`Relative strengths against the athlete’s own level, in standard deviations; right is strong.`,"shape.like":`Most like: {name}.`,"shape.run":`Running`,"shape.ergs":`Ergs`,"shape.sledsAndCarry":`Sleds and carry`,"shape.bodyweight":`Bodyweight`,"flag.MISSING_SPLITS":`Some splits are missing; missing is never counted as fast.`,"flag.AGE_UNKNOWN":`The age group is unknown, so the context is gender alone.`,"flag.FEW_PEERS":`Fewer than 30 finishers of this gender and age group are known, so the context is gender alone.`,"flag.TOTAL_DIFFERS_FROM_SPLITS":`The official time is not the sum of the parts: one of these times is wrong.`,"flag.INCLUDES_PENALTY":`The official time includes seconds beyond the parts, such as a penalty. No expectation counts them.`,"flag.SPLITS_SET_ASIDE":`A time can’t belong to the race that the others tell: a timing error or a mishap. It counts nowhere else.`,"flag.TRANSFERRED":`Too few finishers of this division are known: it is compared by the nearest one, changed by the usual difference.`,"flag.ROXZONE_TOTAL_DOUBTFUL":`The transitions were published together in a time that can’t be true: it counts nowhere.`,"flag.ROXZONE_TOTAL_ONLY":`The transitions were published together: no single one is judged.`,"flag.COURSE_EFFECT_UNKNOWN":`How fast this course was is not known yet.`},Pe=(function(){let e=typeof document<`u`&&document.createElement(`link`).relList;return e&&e.supports&&e.supports(`modulepreload`)?`modulepreload`:`preload`})(),Fe=function(e){return`/`+e},Ie={},Le=function(e){return e.pathname.endsWith(`.css`)},Re=function(e,t,n){if(t in e)return e[t];let r=n();if(!r){e[t]=void 0;return}let i=r.then(()=>{e[t]=void 0},n=>{throw e[t]=void 0,n});return e[t]=i,i},U=function(e,t,n){let r=Promise.resolve();if(t&&t.length>0){let e,i=document.querySelector(`meta[property=csp-nonce]`),a=i?.nonce||i?.getAttribute(`nonce`);function o(e){return Promise.all(e.map(e=>Promise.resolve(e).then(e=>({status:`fulfilled`,value:e}),e=>({status:`rejected`,reason:e}))))}function s(e){return import.meta.resolve?new URL(import.meta.resolve(e)):new URL(e,import.meta.url)}r=o(t.map(t=>{t=Fe(t,n);let r=s(t),i=Le(r);return Re(Ie,r.href,()=>{if(e===void 0){e={all:new Set,styles:new Set};let t=document.getElementsByTagName(`link`);for(let n=t.length-1;n>=0;n--){let r=t[n];e.all.add(r.href),r.rel===`stylesheet`&&e.styles.add(r.href)}}if((i?e.styles:e.all).has(r.href))return;let t=document.createElement(`link`);if(t.rel=i?`stylesheet`:Pe,i||(t.as=`script`),t.crossOrigin=``,t.href=r.href,a&&t.setAttribute(`nonce`,a),document.head.appendChild(t),i)return new Promise((e,n)=>{t.addEventListener(`load`,e),t.addEventListener(`error`,()=>n(Error(`Unable to preload CSS for ${r}`)))})})}).filter(e=>e!==void 0))}function i(e){let t=new Event(`vite:preloadError`,{cancelable:!0});if(t.payload=e,window.dispatchEvent(t),!t.defaultPrevented)throw e}return r.then(t=>{for(let e of t||[])e.status===`rejected`&&i(e.reason);return e().catch(i)})},ze=`roxmind-language`,Be={en:`English`,de:`Deutsch`},Ve=e=>e!==null&&e in Be,W=H(`en`),He=Ne;function Ue(){let e=localStorage.getItem(ze);return Ve(e)?e:navigator.languages.map(e=>e.slice(0,2)).find(Ve)??`en`}async function We(e,t=!1){Ve(e)&&(He=e===`en`?Ne:(await U(async()=>{let{de:e}=await import(`./de-CQRSB08b.js`);return{de:e}},[])).de,t&&localStorage.setItem(ze,e),document.documentElement.lang=e,W.set(e))}var Ge=e=>e in Ne;function G(e,t={}){return He[e].replace(/\{(\w+)\}/g,(e,n)=>String(t[n]??``))}function Ke(e,t,n={}){let r=`${e}.one`;return G(t===1&&Ge(r)?r:e,{n:qe(t),...n})}var qe=(e,t=0)=>e.toLocaleString(W.get(),{minimumFractionDigits:t,maximumFractionDigits:t}),Je=(e,t=0)=>`${qe(e,t)}\u00a0%`,Ye=e=>new Date(`${e}T12:00:00Z`).toLocaleDateString(W.get(),{day:`numeric`,month:`long`,year:`numeric`,timeZone:`UTC`}),Xe=e=>new Intl.ListFormat(W.get(),{type:`conjunction`}).format(e),Ze=Symbol.for(`pv`),Qe=0;Array.isArray;function K(t,n,r,i,a,o){n||={};var s,c,l=n;if(`ref`in l&&typeof t!=`function`)for(c in l={},n)c==`ref`?s=n[c]:l[c]=n[c];var u={type:t,props:l,key:r,ref:s,__k:null,__:null,__b:0,__e:null,__c:null,constructor:Ze,__v:--Qe,__i:-1,__u:0};return(a||o)&&(u.__source=a,u.__self=o),e.vnode&&e.vnode(u),u}var q=`roxmind-key`,$e=H(`none`);function et(){let e=sessionStorage.getItem(q);return e?{Authorization:`Bearer ${e}`}:{}}function tt(){let e=sessionStorage.getItem(q)!==null;sessionStorage.removeItem(q),$e.set(e?`refused`:`asked`)}function nt({wasRefused:e}){let t=xe(null);return B(()=>t.current?.focus(),[]),K(y,{children:[K(`h1`,{children:G(`key.title`)}),K(`p`,{class:`lead`,children:G(`key.lead`)}),K(`form`,{class:`form`,onSubmit:e=>{e.preventDefault(),sessionStorage.setItem(q,t.current.value.trim()),$e.set(`none`)},children:[K(`label`,{for:`key`,children:G(`key.label`)}),K(`input`,{id:`key`,ref:t,type:`password`,autocomplete:`current-password`,required:!0,spellcheck:!1,"aria-describedby":`key-note`}),K(`button`,{type:`submit`,children:G(`key.show`)}),K(`p`,{id:`key-note`,class:e?`alert`:`note`,role:e?`alert`:void 0,children:G(e?`key.refused`:`key.kept`)})]})]})}var rt=60,J=new Map,Y=class extends Error{code;constructor(e,t){super(t),this.code=e}},it=(e,t)=>`${String(e)} ${JSON.stringify(t)}`,at=e=>J.get(e);function ot(e,t){J.delete(e),J.set(e,t),J.size>rt&&J.delete(J.keys().next().value)}async function st(e,t,n){let r;try{r=await fetch(`/graphql`,{method:`POST`,headers:{"Content-Type":`application/json`,Accept:`application/graphql-response+json`,...et()},body:JSON.stringify({query:String(e),variables:t}),signal:n??null})}catch(e){throw n?.aborted?e:new Y(`UNREACHABLE`,`The service cannot be reached.`)}if(r.status===401)throw tt(),new Y(`UNAUTHENTICATED`,`The service asks for a key.`);let i;try{i=await r.json()}catch{throw new Y(`UNREACHABLE`,`The service answered ${r.status}.`)}let a=i.errors?.[0];if(a)throw new Y(a.extensions?.code??`UNKNOWN`,a.message);return ot(it(e,t),i.data),i.data}function ct(e){if(e instanceof Y){let t=`fault.${e.code}`;return Ge(t)?G(t):e.message}return e instanceof Error?e.message:String(e)}function lt({fault:e,onRetry:t,isPart:n=!1}){return K(`div`,{role:`alert`,class:n?`part-problem`:``,children:[n?K(`p`,{class:`alert`,children:G(`problem.part`)}):K(`h1`,{children:G(`problem.title`)}),K(`p`,{class:n?`note`:`lead`,children:ct(e)}),t&&K(`p`,{class:`more`,children:K(`button`,{type:`button`,onClick:t,children:G(`problem.retry`)})})]})}var ut=120,dt=0,X=e=>({path:location.pathname,query:new URLSearchParams(location.search),visit:++dt,scroll:e}),Z=H(X(0)),ft=()=>Me(Z),Q=()=>history.state??{};function pt(){Q().scroll!==scrollY&&history.replaceState({...Q(),scroll:scrollY},``)}function mt(e,{stay:t=!1,replace:n=!1}={}){pt(),n?history.replaceState(Q(),``,e):history.pushState({scroll:t?scrollY:0},``,e),Z.set(X(t?null:0)),t||scrollTo(0,0)}function ht(e){let t=new URLSearchParams(location.search);for(let[n,r]of Object.entries(e))r==null||r===``?t.delete(n):t.set(n,String(r));let n=t.toString();return location.pathname+(n?`?${n}`:``)+location.hash}function gt(){let e=/^#\/(event|race)\/(.+)$/.exec(location.hash);return e?`/${e[1]}s/${e[2]}`:null}function _t(e){if(e.defaultPrevented||e.button!==0||e.metaKey||e.ctrlKey||e.shiftKey||e.altKey)return;let t=e.target.closest?.(`a`);!t||t.target||t.hasAttribute(`download`)||t.origin!==location.origin||/^\/(graphql|graphiql|export|health)\b/.test(t.pathname)||t.pathname===location.pathname&&t.search===location.search&&t.hash||(e.preventDefault(),mt(t.pathname+t.search+t.hash,{stay:t.dataset.stay!==void 0}))}function vt(){history.scrollRestoration=`manual`;let e=gt();e&&history.replaceState(null,``,e),Z.set(X(Q().scroll??0)),addEventListener(`popstate`,()=>{let e=gt();e&&history.replaceState(null,``,e);let t=Q().scroll??0;Z.set(X(t)),t===0&&scrollTo(0,0)}),document.addEventListener(`click`,_t);let t=0;addEventListener(`scroll`,()=>{clearTimeout(t),t=setTimeout(pt,ut)},{passive:!0}),addEventListener(`pagehide`,pt)}var yt={visit:0};function bt(e){let{path:t,visit:n,scroll:r}=ft(),i=xe(t).current;B(()=>{e&&i===t&&yt.visit!==n&&(yt.visit=n,r&&scrollTo(0,r))},[e,t,n,r])}function xt(e){B(()=>{document.title=e?`${e} \u00b7 RoxMind`:`RoxMind`},[e])}var $=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new $(`
    fragment Explained on RaceAnalysis {
  modelVersion
  peerGroup
  peerCount
  percentile
  percentileAtEvent
  beyondPartsS
  flags
  groups {
    kind
    timeS
    typicalS
    gapS
    percentile
    z
  }
  expectation {
    expectedS
    p10S
    p90S
    residualS
    verdict
    basis
    fasterThanPct
  }
  forecast {
    expectedS
    p10S
    p90S
  }
  course {
    finishers
    effectS
    uncertaintyS
  }
  segments {
    segment
    timeS
    expectedS
    gapS
    percentile
    marks
  }
  clusters {
    shape {
      name
    }
  }
  priorities {
    segment
    group
    gapS
    realisticStepS
    hints {
      cause
      hint
    }
  }
  strengths {
    segment
    group
    gapS
  }
  pacing {
    fadePct
    walk {
      segmentsDone
      forecastS
      p10S
      p90S
    }
  }
  next {
    fastS
    slowS
  }
}
    `,{fragmentName:`Explained`});var St=new $(`
    query Athlete($id: ID!) {
  athlete(id: $id) {
    id
    name
    nationality
    gender
    isTeam
    races(first: 100) {
      edges {
        node {
          id
          eventName
          totalS
          status
          date
          division
          ageGroup
          standard {
            key
          }
          splits {
            segment
            timeS
          }
          analysis {
            expectation {
              expectedS
              p10S
              p90S
              residualS
            }
            clusters {
              shape {
                name
              }
              shapeScores {
                run
                ergs
                sledsAndCarry
                bodyweight
              }
            }
            next {
              fastS
              slowS
            }
          }
        }
      }
    }
  }
  progress(athleteId: $id) {
    from {
      id
      eventName
      totalS
    }
    to {
      id
      eventName
      totalS
    }
    rawChangeS
    trend
    adjusted {
      changeS
      courseS
      lowS
      highS
    }
    segments {
      segment
      changeS
      courseS
      noiseS
      trend
    }
  }
}
    `),Ct=new $(`
    query Event($id: ID!) {
  event(id: $id) {
    id
    key
    name
    season
    place
    startsOn
    finishers
    analyzed
    notRanked
    onCourseCount
    isClosed
    isLive
    head
    course {
      coursePct
      uncertaintyPct
      finishers
      basis
    }
  }
}
    `),wt=new $(`
    query Board($id: ID!, $division: Division, $gender: Gender, $ageGroup: AgeGroup, $nationality: String, $status: RaceStatus, $segment: Segment, $group: SegmentKind, $skip: Int!, $first: Int!) {
  event(id: $id) {
    head
    leaderboard(
      division: $division
      gender: $gender
      ageGroup: $ageGroup
      nationality: $nationality
      status: $status
      segment: $segment
      group: $group
      skip: $skip
      first: $first
    ) {
      totalCount
      edges {
        node {
          rank
          resultId
          raceId
          name
          nationality
          gender
          division
          ageGroup
          category
          status
          timeS
          behindS
          residualS
        }
      }
    }
  }
}
    `),Tt=new $(`
    query FindOnBoard($id: ID!, $name: String!, $division: Division, $gender: Gender, $ageGroup: AgeGroup, $nationality: String, $status: RaceStatus, $segment: Segment, $group: SegmentKind) {
  event(id: $id) {
    leaderboard(
      name: $name
      division: $division
      gender: $gender
      ageGroup: $ageGroup
      nationality: $nationality
      status: $status
      segment: $segment
      group: $group
      first: 8
    ) {
      totalCount
      edges {
        node {
          rank
          resultId
          name
          gender
          division
          ageGroup
          category
          timeS
        }
      }
    }
  }
}
    `),Et=new $(`
    query OnCourse($id: ID!, $first: Int!) {
  event(id: $id) {
    onCourseCount
    onCourse(first: $first) {
      totalCount
      edges {
        node {
          id
          startNumber
          name
          nationality
          gender
          division
          ageGroup
          segmentsDone
          elapsedS
          forecastS
          p10S
          p90S
        }
      }
    }
  }
}
    `),Dt=new $(`
    subscription EventFeed($id: ID!, $after: Long!) {
  eventFeed(eventId: $id, after: $after) {
    seq
    at
    fact {
      __typename
      ... on FinishRecorded {
        resultId
        name
        nationality
        totalS
        division
        gender
        ageGroup
      }
      ... on FinishCorrected {
        resultId
        name
        totalS
        division
        gender
        status
        reason
      }
      ... on RaceAnalyzed {
        resultId
        raceId
        totalS
        residualS
      }
      ... on RaceMoved {
        resultId
        raceId
      }
      ... on RaceRemoved {
        resultId
      }
      ... on SegmentDone {
        name
        startNumber
        segment
        timeS
        division
        gender
        ageGroup
      }
      ... on StartLeft {
        left: startNumber
        status
        reason
      }
      ... on EventCompleted {
        finishers
      }
      ... on EventCleared {
        results
        reason
      }
    }
  }
}
    `),Ot=new $(`
    query Events($after: String) {
  events(first: 100, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        key
        name
        season
        place
        startsOn
        finishers
        analyzed
        onCourseCount
        isClosed
        isLive
      }
    }
  }
}
    `),kt=new $(`
    query Race($id: ID!) {
  race(id: $id) {
    id
    eventId
    eventName
    date
    name
    nationality
    startNumber
    gender
    division
    category
    ageGroup
    totalS
    status
    analysisUnavailable
    roxzoneTotalS
    event {
      id
      season
      isClosed
      finishers
    }
    standard {
      key
    }
    rank {
      overall
      gender
      division
      ageGroup
    }
    athlete {
      id
      name
    }
    totals {
      runS
      workS
      roxzoneS
    }
    splits {
      segment
      timeS
    }
    doubtful {
      segment
      timeS
      reason
      code
    }
    analysis {
      ...Explained
    }
  }
}
    fragment Explained on RaceAnalysis {
  modelVersion
  peerGroup
  peerCount
  percentile
  percentileAtEvent
  beyondPartsS
  flags
  groups {
    kind
    timeS
    typicalS
    gapS
    percentile
    z
  }
  expectation {
    expectedS
    p10S
    p90S
    residualS
    verdict
    basis
    fasterThanPct
  }
  forecast {
    expectedS
    p10S
    p90S
  }
  course {
    finishers
    effectS
    uncertaintyS
  }
  segments {
    segment
    timeS
    expectedS
    gapS
    percentile
    marks
  }
  clusters {
    shape {
      name
    }
  }
  priorities {
    segment
    group
    gapS
    realisticStepS
    hints {
      cause
      hint
    }
  }
  strengths {
    segment
    group
    gapS
  }
  pacing {
    fadePct
    walk {
      segmentsDone
      forecastS
      p10S
      p90S
    }
  }
  next {
    fastS
    slowS
  }
}`),At=new $(`
    query Similar($id: ID!) {
  similarAthletes(to: {raceId: $id}, first: 5) {
    betterAt
    tolerancePct
    considered
    edges {
      node {
        raceId
        totalS
        ageGroup
        gains {
          segment
          gainS
        }
        race {
          name
          eventName
        }
      }
    }
  }
}
    `),jt=new $(`
    query RaceHistory($athlete: ID!, $to: ID!) {
  athlete(id: $athlete) {
    races(first: 100) {
      edges {
        node {
          id
          eventName
          totalS
          date
          status
          analysis {
            expectation {
              p10S
              p90S
            }
          }
        }
      }
    }
  }
  progress(athleteId: $athlete, to: $to) {
    from {
      id
      eventName
    }
    rawChangeS
    trend
    adjusted {
      changeS
      lowS
      highS
    }
    segments {
      segment
      changeS
      noiseS
      trend
    }
  }
}
    `),Mt=new $(`
    query Norms($standard: String!) {
  cohort(standard: $standard) {
    noise
    peers {
      name
      count
      segments {
        quantilesS
      }
    }
  }
}
    `),Nt=new $(`
    subscription FeedbackText($id: ID!, $after: Long!) {
  feedbackText(raceId: $id, after: $after) {
    seq
    text
    restart
    feedback {
      text
      model
      grounded
    }
  }
}
    `),Pt=new $(`
    query Search($text: String!, $kinds: [SearchKind!], $first: Int!, $after: String) {
  search(text: $text, kinds: $kinds, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        __typename
        ... on EventFinding {
          eventId
          eventTitle: name
          raceCount
        }
        ... on AthleteFinding {
          athleteId
          name
          nationality
          gender
          raceCount
        }
        ... on RaceFinding {
          raceId
          name
          eventName
          totalS
          division
          gender
          ageGroup
          nationality
        }
      }
    }
  }
}
    `),Ft=[[/^\/$/,async()=>(await U(async()=>{let{HomePage:e}=await import(`./HomePage-DTzLFDGm.js`);return{HomePage:e}},__vite__mapDeps([0,1]))).HomePage],[/^\/events\/([^/]+)$/,async()=>(await U(async()=>{let{EventPage:e}=await import(`./EventPage-Chh41Dt1.js`);return{EventPage:e}},__vite__mapDeps([2,3,4,1,5,6,7]))).EventPage],[/^\/races\/([^/]+)$/,async()=>(await U(async()=>{let{RacePage:e}=await import(`./RacePage-DdHgK3zz.js`);return{RacePage:e}},__vite__mapDeps([8,3,5,4,9,6,7]))).RacePage],[/^\/athletes\/([^/]+)$/,async()=>(await U(async()=>{let{AthletePage:e}=await import(`./AthletePage-DEtadp_Z.js`);return{AthletePage:e}},__vite__mapDeps([10,3,5,4,9]))).AthletePage],[/^\/search$/,async()=>(await U(async()=>{let{SearchPage:e}=await import(`./SearchPage-Dz-wMi7x.js`);return{SearchPage:e}},__vite__mapDeps([11,3,1,12,5]))).SearchPage]];function It(e){for(let[t,n]of Ft){let r=t.exec(e);if(r)return{load:n,id:Lt(r[1]??``)}}return null}function Lt(e){try{return decodeURIComponent(e)}catch{return e}}var Rt=(e,t)=>`/${e}/${encodeURIComponent(t)}`,zt=e=>Rt(`events`,e),Bt=e=>Rt(`races`,e),Vt=e=>Rt(`athletes`,e),Ht=[`SKI_ERG`,`SLED_PUSH`,`SLED_PULL`,`BURPEE_BROAD_JUMP`,`ROW`,`FARMERS_CARRY`,`SANDBAG_LUNGES`,`WALL_BALLS`],Ut=Ht.flatMap((e,t)=>t<7?[`RUN_${t+1}`,e,`ROXZONE_${t+1}`]:[`RUN_8`,e]),Wt=[`OPEN`,`PRO`,`ELITE`,`DOUBLES`,`PRO_DOUBLES`,`ELITE_DOUBLES`,`RELAY`,`CORPORATE_RELAY`,`ADAPTIVE`,`GORUCK`,`GORUCK_DOUBLES`,`YOUNGSTARS`,`OTHER`],Gt=[`FEMALE`,`MALE`,`MIXED`,`NON_BINARY`],Kt=[`16-24`,`25-29`,`30-34`,`35-39`,`40-44`,`45-49`,`50-54`,`55-59`,`60-64`,`65-69`,`70+`],qt=e=>e.filter(Boolean).join(` · `),Jt=e=>e.replace(/^./,e=>e.toUpperCase()),Yt=e=>Ht.includes(e);function Xt(e){return Yt(e)?G(`segment.${e}`):e.startsWith(`RUN_`)?G(`segment.run`,{n:e.slice(4)}):G(`segment.roxzone`,{n:e.slice(8)})}var Zt=e=>Yt(e)?G(`short.${e}`):Xt(e),Qt=e=>G(`group.${e}`),$t=e=>e.segment?Xt(e.segment):e.group?Qt(e.group):``,en=e=>[e.category??G(`division.${e.division}`),e.gender!==`UNKNOWN`&&G(`gender.${e.gender}`),e.ageGroup!==`unknown`&&e.ageGroup].filter(Boolean).join(`, `);function tn(e){let t=/^S(\d{1,2})\s+(?:(20\d\d)\s+)?(\S.*)$/.exec(e??``);return t?{city:t[3],when:[G(`event.season`,{n:t[1]}),t[2]].filter(Boolean).join(`, `)}:{city:e??G(`event.unnamed`),when:``}}function nn(e){return e.name?tn(e.name):{city:Jt(e.key.split(`-`).at(-1).toLowerCase()),when:e.finishers?``:G(`event.beforeFirst`)}}var rn=e=>e.name??G(`athlete.nameless`);export{W as $,jt as A,ct as B,Dt as C,Mt as D,Tt as E,ft as F,et as G,st as H,bt as I,K as J,$e as K,xt as L,At as M,mt as N,Et as O,vt as P,Ge as Q,ht as R,Ct as S,Nt as T,at as U,it as V,nt as W,We as X,Be as Y,Ye as Z,zt as _,F as _t,Ht as a,Ke as at,St as b,tn as c,Me as ct,qt as d,Ce as dt,Xe as et,rn as f,we as ft,Vt as g,y as gt,Zt as h,Se as ht,Ut as i,G as it,Pt as j,kt as k,nn as l,B as lt,Xt as m,ve as mt,Wt as n,Je as nt,Jt as o,U as ot,$t as p,xe as pt,tt as q,Gt as r,Ue as rt,en as s,H as st,Kt as t,qe as tt,Qt as u,be as ut,It as v,Ot as w,wt as x,Bt as y,lt as z};