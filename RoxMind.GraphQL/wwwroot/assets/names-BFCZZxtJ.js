var e,t,n,r,i,a,o,s,c,l,u=Symbol.for(`pv`),d={},f=[],p=/^m(i|n|o|s|text|space)$/,m=Array.isArray,h=f.slice,g=Object.assign;function _(e){e&&e.parentNode&&e.remove()}function v(n,r,i,a,o){var s={type:n,props:r,key:i,ref:a,__k:null,__:null,__b:0,__e:null,__c:null,constructor:u,__v:o||++t,__i:-1,__u:0};return!o&&e.vnode&&e.vnode(s),s}function y(e){return e.children}function b(e,t){this.props=e,this.context=t,this.__g=0}function x(e,t){if(t==null)return e.__&&x(e.__,e.__i+1);for(var n;t<e.__k.length;t++)if((n=e.__k[t])&&n.__e)return n.__e;return typeof e.type!=`function`||e.props.__P?null:x(e)}function S(t){var n,r=t.__v,i=r.__e,a=[],o=[],s=t.__P;s&&((n=g({constructor:u},r)).__v=r.__v+1,e.vnode&&e.vnode(n),N(s,n,r,t.__n,s.namespaceURI,32&r.__u?[i]:null,a,i||x(r),32&r.__u,o),n.__v=r.__v,n.__.__k[n.__i]=n,re(a,n,o),r.__=r.__e=null,n.__e!=i&&C(n))}function C(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),C(e)}function w(t){(8&t.__g||(t.__g|=8,n.push(t),i++))&&r==e.debounceRendering||((r=e.debounceRendering)||queueMicrotask)(T)}function T(){try{for(var e,t=1;n.length;)n.length>t&&n.sort(a),e=n.shift(),t=n.length,8&e.__g&&S(e)}finally{(i=n.length)&&(r||queueMicrotask)(T)}}function ee(e,t,n,r,i,a,o,s,c,l,u){var p,m,h,g,_,v,y=r.__k||f,b=t.length;for(c=E(n,t,y,c,b),p=0;p<b;p++)(h=n.__k[p])!=null&&(m=~h.__i&&y[h.__i]||d,h.__i=p,v=N(e,h,m,i,a,o,s,c,l,u),g=h.__e,(m.ref!=h.ref||8&m.__u)&&(m.ref&&P(m.ref,null,h,m),h.ref&&u.push(h.ref,h.__c||g,h)),_||=g,4&h.__u?(c=D(h,c,e,!m.__v),m.__e&&(m.__e=null)):typeof h.type==`function`&&v!==void 0?c=v:g&&(c=g.nextSibling),h.__u&=-21);return n.__e=_,c}function E(e,t,n,r,i){var a,o,s,c,l,d,f,p,h,g=n.length,_=g,b=0,S=0,C=e.__k=Array(i);for(a=0;a<i;a++)(o=t[a])!=null&&typeof o!=`boolean`&&typeof o!=`function`?(typeof o!=`object`||o.constructor===String?o=C[a]=v(null,o):m(o)?o=C[a]=v(y,{children:o}):o.constructor===u&&o.__b?o=C[a]=v(o.type,o.props,o.key,o.ref,o.__v):C[a]=o,c=a+b,o.__=e,o.__b=e.__b+1,s=null,~(l=o.__i=k(o,n,c,_))&&(_--,(s=n[l])&&(s.__u|=2)),s&&s.__v?(o.__u|=16,l==c-1?b--:l==c+1?b++:l!=c&&(l>c?b--:b++,S=1)):(~l||(i>g?b--:i<g&&b++),typeof o.type!=`function`&&(o.__u|=4))):C[a]=null;if(S){for(d=[],f=[],a=0;a<i;a++)if((o=C[a])&&16&o.__u){for(b=0,p=d.length;b<p;)d[h=b+p>>1]<o.__i?b=h+1:p=h;d[b]=o.__i,f[a]=b+1}for(b=d.length;a--;)f[a]&&(f[a]==b?b--:C[a].__u|=4)}if(_)for(a=0;a<g;a++)!(s=n[a])||2&s.__u||(s.__e==r&&(r=x(s)),ae(s,s));return r}function D(e,t,n,r){var i,a,o,s;if(typeof e.type==`function`){if(e.props.__P)return t;if(i=e.__k)for(a=0;a<i.length;a++)i[a]&&(i[a].__=e,t=D(i[a],t,n,!1));return t}for(t&&!t.parentNode&&(t=x(e))&&!t.parentNode&&(t=null),o=e.__e,s=t;s&&s.nodeType==8;)s=s.nextSibling;for(o!=s&&(!r&&n.moveBefore&&o.parentNode?n.moveBefore(o,t):n.insertBefore(o,t||null)),t=o;(t&&=t.nextSibling)&&t.nodeType==8&&!t.data.startsWith(`$s`););return t}function O(e,t){return t||=[],e!=null&&typeof e!=`boolean`&&(m(e)?e.some(function(e){O(e,t)}):t.push(e)),t}function k(e,t,n,r){var i,a=e.key,o=e.type,s=t[n],c=s&&!(2&s.__u);if(s===null&&a==null||c&&a==s.key&&o==s.type)return n;if(r>+!!c){for(i=n-1;i>=0;i--)if((s=t[i])&&!(2&s.__u)&&a==s.key&&o==s.type)return i;for(i=n+1;i<t.length;i++)if((s=t[i])&&!(2&s.__u)&&a==s.key&&o==s.type)return i}return-1}function A(e,t,n){n??=``,t[0]==`-`?e.setProperty(t,n):e[t]=n}function j(e,t,n,r,i){var a,o;if(t==`style`){if(typeof n==`string`)e.style.cssText=n;else{if(typeof r==`string`&&(e.style.cssText=r=``),r)for(t in r)n&&t in n||A(e.style,t);if(n)for(t in n)r&&n[t]==r[t]||A(e.style,t,n[t])}}else if(t[0]==`o`&&t[1]==`n`)typeof n!=`function`&&(n=null),typeof r!=`function`&&(r=null),(e.__e||={})[t]=n,n&&r||(o=l[t]||(l[t]=M(t)),(e.__a||={})[t]=c,a=t!=(t=t.replace(s,`$1`)),(t=t.slice(2))[0]<`a`&&(t=t.toLowerCase()),n?e.addEventListener(t,o,a):e.removeEventListener(t,o,a));else{if(i==`http://www.w3.org/2000/svg`)t=t.replace(/xlink(H|:h)/,`h`).replace(/sName$/,`s`);else if(t!=`width`&&t!=`height`&&t!=`href`&&t!=`list`&&t!=`form`&&t!=`tabIndex`&&t!=`download`&&t!=`rowSpan`&&t!=`colSpan`&&t!=`role`&&t!=`popover`&&t in e)try{e[t]=n??``;return}catch{}if(typeof n==`function`)return;n==null||!1===n&&t[4]!=`-`?e.removeAttribute(t):e.setAttribute(t,t==`popover`&&n==1?``:n)}}function M(t){return function(n){var r=this.__e;if(r){if(r=r[t],n[o]==null)n[o]=c++;else if(n[o]<this.__a[t])return;return r(e.event?e.event(n):n)}}}function N(t,n,r,i,a,o,s,c,l,d){var p,h,v,S,C,w,T,E,D,O,k,A,j,M,N,re,P,F,I=n.type;if(n.constructor!==u)return null;128&r.__u&&(l=32&r.__u,p=r.__c.__z)&&(n.__u|=l,h=o=[],p.nodeType==8?c=te(p,o):o.push(p),c=o[0]||c),(p=e.__b)&&p(n);n:if(typeof I==`function`){v=s.length;try{if(E=n.props,D=(p=I.prototype)&&p.render,O=(p=I.contextType)&&i[p.__c],k=p?O?O.props.value:p.__:i,(S=r.__c)?(n.__c=S,2&S.__g&&(S.__g|=1)):(D?n.__c=S=new I(E,k):(n.__c=S=new b(E,k),S.constructor=I,S.render=oe),O&&O.sub(S),S.state||(S.state={}),S.__n=i,S.__g|=8,S.__h=[],S.__k=[]),D&&(S.__s||(S.__s=S.state),I.getDerivedStateFromProps&&(S.__s==S.state&&(S.__s=g({},S.__s)),g(S.__s,I.getDerivedStateFromProps(E,S.__s)))),C=S.props,w=S.state,S.__v=n,r.__c){if(E!==C&&D&&!I.getDerivedStateFromProps&&S.componentWillReceiveProps&&S.componentWillReceiveProps(E,k),n.__v==r.__v&&!(8&S.__g)||!(4&S.__g)&&S.shouldComponentUpdate&&!1===S.shouldComponentUpdate(E,S.__s,k)){n.__v!=r.__v&&(S.props=E,S.state=S.__s,S.__g&=-9),n.__e=r.__e,n.__k=r.__k,n.__k.some(function(e){e&&(e.__=n)}),f.push.apply(S.__h,S.__k),S.__k=[],S.__h.length&&s.push(S),c=x(r);break n}S.componentWillUpdate&&S.componentWillUpdate(E,S.__s,k),D&&S.componentDidUpdate&&S.__h.push(function(){S.componentDidUpdate(C,w,T)})}else D&&!I.getDerivedStateFromProps&&S.componentWillMount&&S.componentWillMount(),D&&S.componentDidMount&&S.__h.push(S.componentDidMount);S.context=k,S.props=E,S.__P=t,S.__g&=-5,A=e.__r,j=D?25:0;do S.__g&=-9,A&&A(n),p=S.render(S.props,S.state=S.__s,S.context);while(8&S.__g&&++j<25);D&&(f.push.apply(S.__h,S.__k),S.__k=[]),S.state=S.__s,S.getChildContext&&(i=g({},i,S.getChildContext())),D&&r.__c&&S.getSnapshotBeforeUpdate&&(T=S.getSnapshotBeforeUpdate(C,w)),M=p&&p.type===y&&p.key==null?p.props.children:p,E.__P&&(p=c,a=(t=E.__P).namespaceURI,l=o=null,r.props&&r.props.__P!=t&&(r.__k.some(function(e){e&&ae(e,e)}),r.__k=null),c=r.__k?x(r,0):null),c=ee(t,m(M)?M:[M],n,r,i,a,o,s,c,l,d),E.__P&&(n.__e=null,c=p),n.__u&=-161,h&&h.some(_),S.__h.length&&s.push(S),1&S.__g&&(S.__g&=-4)}catch(t){if(s.length=v,n.__v=null,l||o){if(t&&t.then){if(n.__u|=128|l,o){for(~(P=o.indexOf(c||void 0))||(P=o.length);(F=o[P-1])&&F.nodeType==8;)P--;for(;P<o.length;P++)if(F=o[P]){if(o[P]=null,N){if(F==re)break}else{if(F.nodeType!=8)break;F.data.startsWith(`$s`)&&(re=te(N=F))}}}if(!N){for(;c&&c.nodeType==8&&c.nextSibling;)c=c.nextSibling;N=c}(p=te(N=n.__c.__z||(n.__c.__z=N)))?(n.__e=N,c=p):n.__e=c,c&&=c.nextSibling}else o&&o.some(_)}else n.__e=r.__e;n.__k||=r.__k||[],t&&t.then||ne(n),e.__e(t,n,r)}}else c=n.__e=ie(r.__e,n,r,i,a,o,s,l,d,t);return(p=e.diffed)&&p(n),c}function te(e,t){if(e&&e.nodeType==8&&e.data.startsWith(`$s`))for(var n=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith(`$s`))n++;else if(e.data.startsWith(`/$s`)&&!--n)return e}t&&t.push(e)}}function ne(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(ne))}function re(t,n,r){for(var i=0;i<r.length;)P(r[i++],r[i++],r[i++]);e.__c&&e.__c(n,t),t.some(function(n){try{t=n.__h,n.__h=[],t.some(function(e){e.call(n)})}catch(t){e.__e(t,n.__v)}})}function ie(t,n,r,i,a,o,s,c,l,u){var f,g,v,y,b,S,C,w,T=r.props||d,E=n.props,D=n.type;if(D==`svg`?a=`http://www.w3.org/2000/svg`:D==`math`?a=`http://www.w3.org/1998/Math/MathML`:a||=`http://www.w3.org/1999/xhtml`,o){for(f=0;f<o.length;f++)if((b=o[f])&&(D?b.localName==D:b.nodeType==3)){t=b,o[f]=null;break}}if(!t){if(w=u.ownerDocument||document,!D)return w.createTextNode(E);t=w.createElementNS(a,D,E.is?E:u),c&&=(e.__m&&e.__m(n,o),!1),o=null}if(D){if(u=D==`template`&&t.content||t,o=D==`textarea`&&E.defaultValue!=null?null:o&&h.call(u.childNodes),!c&&o)for(T={},f=0;f<t.attributes.length;f++)T[(b=t.attributes[f]).name]=b.value;for(f in T)b=T[f],f==`dangerouslySetInnerHTML`?v=b:f==`children`||f in E||f==`value`&&`defaultValue`in E||f==`checked`&&`defaultChecked`in E||j(t,f,null,b,a);for(f in E)b=E[f],f==`children`?y=b:f==`dangerouslySetInnerHTML`?g=b:f==`value`?S=b:f==`checked`?C=b:c&&typeof b!=`function`||T[f]===b||j(t,f,b,T[f],a);g?(c||v&&(g.__html==v.__html||g.__html==t.innerHTML)||(t.innerHTML=g.__html),n.__k=[]):(v&&(t.textContent=``),(D==`foreignObject`||a==`http://www.w3.org/1998/Math/MathML`&&p.test(D))&&(a=`http://www.w3.org/1999/xhtml`),ee(u,m(y)?y:[y],n,r,i,a,o,s,o?o[0]:r.__k&&x(r,0),c,l),o&&o.some(_)),c&&D!=`textarea`||(f=`value`,D==`progress`&&S==null?t.removeAttribute(f):S==null||S===t[f]&&(D!=`progress`||S)||j(t,f,S,T[f],a),f=`checked`,C!=null&&C!=t[f]&&j(t,f,C,T[f],a))}else T===E||c&&t.data==E||(t.data=E);return t}function P(t,n,r,i){try{typeof t==`function`?n?n.__x=t(n)||1:(i&&=i.__c||i.__e)&&(n=i.__x)&&(i.__x=null,typeof n==`function`?n():t(null)):t.current=n}catch(t){e.__e(t,r)}}function ae(t,n,r){var i,a,o,s;if(e.unmount&&e.unmount(t),!(i=t.ref)||i.current&&i.current!=t.__e||P(i,null,n,t),i=t.__c){if(i.componentWillUnmount)try{i.componentWillUnmount()}catch(t){e.__e(t,n)}i.__P=i.__n=null}if(i=t.__k)for(s=0;s<i.length;s++)i[s]&&ae(i[s],n,typeof t.type!=`function`||r&&!t.props.__P);!r&&(i=t.__c)&&(i=i.__z)&&(a=te(i,o=[]))&&(i==t.__e&&o.some(_),_(a),_(i)),r||_(t.__e),t.__e=t.__c=t.__=null}function oe(e,t,n){return this.constructor(e,n)}function F(t,n){var r,i,a,o;e.__&&e.__(t,n),n.nodeType==9&&(n=n.documentElement),i=(r=t&&32&t.__u)?null:n.__k,n.__k=v(y,{children:[t]}),a=[],o=[],N(n,n.__k,i||d,d,n.namespaceURI,i?null:n.firstChild?h.call(n.childNodes):null,a,i?i.__e:n.firstChild,r,o),re(a,n.__k,o),n.__k.props.children=null}e={__e:function(e,t,n,r){for(var a,o,s;t=t.__;)if((a=t.__c)&&!(1&a.__g)){a.__g|=4;try{if((s=(o=a.constructor)&&o.getDerivedStateFromError)&&a.setState(o.getDerivedStateFromError(e)),a.componentDidCatch&&(a.componentDidCatch(e,r||{}),s=1),s&&8&a.__g)return void(a.__g|=2)}catch(t){e=t}}throw i=0,e}},t=0,b.prototype.setState=function(e,t){var n=this.__s;n&&n!=this.state||(n=this.__s=g({},this.state)),typeof e==`function`&&(e=e(g({},n),this.props)),e&&(g(n,e),this.__v&&(t&&this.__k.push(t),w(this)))},b.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),w(this))},b.prototype.render=y,n=[],i=0,a=function(e,t){return e.__v.__b-t.__v.__b},o=Symbol(),s=/(PointerCapture)$|Capture$/i,c=0,l={};var I,L,se,ce,le=Object.is,R=0,ue=[],de=[],z=e,fe=z.__b,pe=z.__r,me=z.diffed,he=z.__c,ge=z.unmount,_e=z.__;function B(e,t){z.__h&&z.__h(L,e,R||t),R=0;var n=L.__H||(L.__H={__:[],__h:[]});return e>=n.__.length&&n.__.push({}),n.__[e]}function ve(e){return R=1,ye(Ae,e)}function ye(e,t,n){var r=B(I++,2);if(r.t=e,!r.__c&&(r.__=[n?n(t):Ae(void 0,t),function(e){var t=(r.__N||r.__)[0],n=r.t(t,e);le(t,n)||(r.__N=[n,r.__[1]],r.__c.setState({}))}],r.__c=L,!L.__f)){L.__f=!0;var i=L.shouldComponentUpdate;L.shouldComponentUpdate=function(e,t,n){var r=this.__H;if(!r)return!0;var a=!1,o=this.props!=e;if(r.__.some(function(e){e.__N&&(a=!0,le(e.__[0],e.__N[0])||(o=!0))}),i){var s=i.call(this,e,t,n);return a?s||o:s}return!a||o}}return r.__}function V(e,t){var n=B(I++,3);!z.__s&&ke(n.__H,t)&&(n.__P=!0,n.__=e,n.u=t,L.__H.__h.push(n))}function be(e){return R=5,xe(function(){return{current:e}},[])}function xe(e,t){var n=B(I++,7);return ke(n.__H,t)&&(n.__=e(),n.__H=t),n.__}function Se(e){var t=B(I++,10),n=ve();return t.__=e,L.componentDidCatch||(L.componentDidCatch=function(e,r){t.__&&t.__(e,r),n[1](e)}),[n[0],function(){return n[1]()}]}function Ce(){var e=B(I++,11);if(!e.__){for(var t=L.__v;!t.__m&&t.__;)t=t.__;var n=t.__m||(t.__m=[0,0]);e.__=`P`+n[0]+`-`+n[1]++}return e.__}function we(){var e;do{for(;e=de.shift();)try{H(e)}catch(t){z.__e(t,{__:(e=e.__P)&&e.__v})}for(;e=ue.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(H),t.__h.some(Oe),t.__h=[]}catch(n){t.__h=[],z.__e(n,e.__v)}}}while(de.length)}z.__b=function(e){L=null,fe&&fe(e)},z.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),_e&&_e(e,t)},z.__r=function(e){pe&&pe(e),I=0;var t=(L=e.__c).__H;t&&(se==L?L.__h=[]:(t.__h.some(H),t.__h.some(Oe),I=0),t.__h=[],t.__.some(function(e){e.__N&&(e.__=e.__N),e.u=e.__N=void 0})),se=L},z.diffed=function(e){me&&me(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&De(ue.push(t)),t.__H.__.some(function(e){e.u&&(e.__H=e.u)})),se=L=null},z.__c=function(e,t){t.some(function(e){try{e.__h.some(H),e.__h=e.__h.filter(function(e){return!e.__||Oe(e)})}catch(t){e.__h=[function(){throw t}]}}),he&&he(e,t)},z.unmount=function(e){ge&&ge(e);var t,n,r=e.__c;r&&r.__H&&(r.__H.__.some(function(r){try{if(r.__P&&r.__c){if(n===void 0){for(n=e.__;n&&(!n.__c||!n.__c.__P);)n=n.__;n&&=n.__c}r.__P=n,De(de.push(r))}else H(r)}catch(e){t=e}}),r.__H=void 0,t&&z.__e(t,r.__v))};var Te=typeof requestAnimationFrame==`function`;function Ee(e){var t,n=function(){clearTimeout(r),Te&&cancelAnimationFrame(t),setTimeout(e)},r=setTimeout(n,35);Te&&(t=requestAnimationFrame(n))}function De(e){e!=1&&ce==z.requestAnimationFrame||((ce=z.requestAnimationFrame)||Ee)(we)}function H(e){var t=L,n=e.__c;typeof n==`function`&&(e.__c=void 0,n()),L=t}function Oe(e){var t=L;e.__c=e.__(),L=t}function ke(e,t){return!e||e.length!=t.length||t.some(function(t,n){return!le(t,e[n])})}function Ae(e,t){return typeof t==`function`?t(e):t}function U(e){let t=e,n=new Set;return{get:()=>t,set:e=>{t=e;for(let e of[...n])e()},watch:e=>(n.add(e),()=>n.delete(e))}}function je(e){let[,t]=ve(0);return V(()=>e.watch(()=>t(e=>e+1)),[e]),e.get()}var Me={"ask.code.OUT_OF_DOMAIN":`Only questions on race results are answered.`,"ask.code.MEDICAL":`Questions on health are for a doctor, not for race results.`,"ask.code.PRIVATE_DATA":`Only what results publish is told of people.`,"ask.title":`Ask`,"ask.lead":`A question about races in plain words, English or German. What it was understood as is shown, and can be changed.`,"ask.question":`Your question`,"ask.send":`Ask`,"ask.me":`Who is “me”? An athlete or a race`,"ask.meIs":`“Me” is`,"ask.needsMe":`Choose above whom “me” means.`,"ask.example.strong":`women 30-34 who are strong on sleds but weak on wall balls`,"ask.example.better":`who is like me but better at wall balls?`,"ask.example.fastest":`fastest 10 men over 40 on the row`,"ask.example.place":`where would 1:25:00 stand among open men?`,"ask.example.whatIf":`what if I did the sled push in 2:30?`,"ask.understood":`Understood as`,"ask.ignored":`Nothing was made of {words}.`,"ask.add":`Condition`,"ask.addTotal":`Finish under`,"ask.without":`Without {label}`,"ask.answer":`Answer`,"ask.defaults":`Taken for granted: {defaults}.`,"ask.races":`Races`,"ask.racesNote":`The first {shown} of {n}, each athlete once.`,"ask.racesNote.one":`One race.`,"ask.gains":`would bring you {gains}`,"ask.change":`{time} since the race before`,"ask.sources":`What it rests on`,"ask.hints":`Questions that are understood`,"ask.library":`What the library says`,"ask.same":`the same`,"ask.count":`How many`,"ask.order":`Order`,"ask.order.asc":`fastest first`,"ask.order.desc":`slowest first`,"ask.parts.better_at":`Strong at`,"ask.parts.not_better_at":`Weak at`,"ask.parts.segments":`About`,"ask.part.total_time":`Finish`,"ask.part.run_time":`Running`,"ask.part.work_time":`Stations`,"ask.part.roxzone_time":`Roxzone`,"ask.bound.lt":`under`,"ask.bound.lte":`at most`,"ask.bound.gt":`over`,"ask.bound.gte":`at least`,"ask.filter.age_min":`From age`,"ask.filter.age_max":`To age`,"ask.filter.season":`Season`,"ask.filter.season_min":`From season`,"ask.filter.year":`Year`,"ask.filter.city":`Place`,"ask.filter.name":`Name`,"ask.filter.nationality":`Nation`,"ask.aboutRace":`Ask about this race`},Ne={"athlete.nameless":`Name not published`,"athlete.toSquad":`Begin a squad`,"athlete.races":`Races`,"athlete.pair":`Pair or relay`,"athlete.best":`best`,"athlete.latest":`latest`,"athlete.next":`next race`,"athlete.nextNote":`What the middle half of athletes with such a finish run at their next race, on a course like this one.`,"trend.IMPROVED":`a real improvement`,"trend.WORSENED":`really slower`,"trend.UNCHANGED":`within natural variation`,"trend.MISSING":`a time is missing`,"trend.NOT_COMPARABLE":`another task, not comparable`,"progress.title":`Progress`,"progress.between":`From {from} to {to}, after the earlier race was translated to what the later one asked for.`,"progress.course":`The course is answerable for {time} of the raw change of {raw}.`,"progress.change":`Change`,"progress.noise":`Noise`,"progress.says":`What it says`,"best.title":`Best segments`,"best.note":`Fastest times of {n} races with the same loads.`,"shape.title":`Shape`,"shape.note":`Relative strengths against the athlete’s own level, in standard deviations; right is strong.`,"shape.like":`Most like: {name}.`,"shape.run":`Running`,"shape.ergs":`Ergs`,"shape.sledsAndCarry":`Sleds and carry`,"shape.bodyweight":`Bodyweight`},Pe={"wall.title":`Wall`,"commentary.title":`Commentary`,"commentary.lead-in":`What to say next. The page changes by itself.`,"commentary.passes":`About to pass`,"commentary.passesNote":`Behind at the last checkpoint that both have passed, and forecast to finish ahead. Closest first.`,"commentary.noPasses":`Nobody on the course is close behind somebody who is forecast to finish later.`,"commentary.onto":`is closing on`,"commentary.gap":`{gap} behind ({where})`,"commentary.lead":`forecast {lead} ahead at the finish`,"commentary.next":`Next to finish`,"commentary.nextNote":`Furthest on the course, with their forecasts and what is known of them.`,"commentary.nobody":`Nobody is on the course.`,"commentary.first":`First race known here`,"commentary.returning":`Returning, {n} races`,"commentary.returning.one":`Returning, one race`,"commentary.off":`Off forecast`,"commentary.offNote":`The finish as it can be foreseen now, against what was expected before the start.`,"commentary.nobodyOff":`Nobody is off by half a minute or more.`,"commentary.was":`{from} expected, {to} now`},Fe={"compare.title":`Compare races`,"compare.lead":`Two to six races side by side, whoever ran them and wherever.`,"compare.add":`Add a race, or an athlete’s latest`,"compare.none":`Type a name, or several with commas between them; each becomes a column.`,"compare.one":`One more, and they stand side by side.`,"compare.addNote":`Up to six. The address holds the choice: share it, or keep it as a bookmark.`,"compare.already":`That race is in the comparison already, or there is none.`,"compare.unknown":`{n} of these races are not known (any more).`,"compare.unknown.one":`One of these races is not known (any more).`,"compare.side":`Side by side`,"compare.note":`Under each time is how far it is behind the fastest of its row.`,"compare.mixed":`Their stations ask for different loads or repetitions: compare runs rather than stations.`,"compare.fastest":`fastest`,"compare.fade":`Slowing, runs 5–7`,"compare.removeOne":`Remove {name}`,"compare.withThis":`Compare this race`,"compare.all":`Compare these races`},Ie={"enter.title":`My race`,"enter.lead":`Put your times in and have them explained. Nothing is stored: what you enter stays in this page’s address, behind the #, where no server keeps it.`,"enter.paste":`Paste your results page, or a row of a result file`,"enter.pasteNote":`Times are found by the words before them: Running 1, SkiErg, Roxzone, Run total.`,"enter.read":`Fill in the form`,"enter.file":`Open a file`,"enter.which":`Which of {n} races`,"enter.row":`Row {n}, {time}`,"enter.readSplits":`{n} of {all} splits read,`,"enter.readSplits.one":`One of {all} splits read,`,"enter.readTotals":`{n} totals.`,"enter.readTotals.one":`one total.`,"enter.readCheck":`Check them below.`,"enter.readNothing":`No times were found in it. Each needs its name before it, such as “Running 1 4:31”.`,"enter.badFile":`Text and CSV files of up to 4 MB can be read here. Save a workbook as CSV first.`,"enter.who":`Who raced`,"enter.choose":`Choose`,"enter.unknown":`Unknown`,"enter.event":`At event`,"enter.otherEvent":`Another`,"enter.times":`The times`,"enter.total":`Finish`,"enter.totalHint":`h:mm:ss, with penalties`,"enter.previous":`Your race before`,"enter.previousHint":`If you know it: nothing tells more`,"enter.how":`What you know`,"enter.how.splits":`Single splits`,"enter.how.totals":`Totals only`,"enter.roxzone":`Roxzone, all`,"enter.missingNote":`Leave out what you do not know: missing is never counted as fast.`,"enter.count":`{n} of {all} splits`,"enter.sum":`{sum} together`,"enter.excess":`The parts come to {sum}, {over} more than the finish: one of the times is wrong.`,"enter.send":`Explain my race`,"enter.private":`The times are sent to this service to be explained, and not kept there.`,"enter.fault.gender":`Choose a gender category: times are compared within one.`,"enter.fault.time":`Not a time. Write 4:31, 1:26:27 or seconds.`,"enter.fault.total":`The finish is needed, unless all splits or all three totals are there.`,"enter.change":`Change the times`,"enter.refused":`This race can’t be explained`,"enter.notStored":`entered here, stored nowhere`,"enter.shareNote":`The link holds the times behind its #. Whoever opens it sees this page; no server keeps them.`,"share.link":`Link to this page`,"share.copy":`Copy link`,"share.copied":`Copied.`,"share.marked":`Marked: copy it with your keyboard.`},Le={"event.unnamed":`Unnamed event`,"event.season":`Season {n}`,"event.beforeFirst":`Before the first finish`,"event.live":`Live`,"event.complete":`Complete`,"event.finishers":`finishers`,"event.finishersN":`{n} finishers`,"event.finishersN.one":`One finisher`,"event.onCourse":`on the course`,"event.onCourseN":`{n} on the course`,"event.analysing":`being analysed`,"event.analysingN":`{n} being analysed`,"event.notRanked":`not ranked`,"event.courseFast":`The course is {pct} faster than usual,`,"event.courseSlow":`The course is {pct} slower than usual,`,"event.courseNote":`± {pct}, from {n} finishers.`,"event.courseNote.one":`± {pct}, from one finisher.`,"event.leaderboard":`Leaderboard`,"event.division":`Division`,"event.gender":`Gender`,"event.age":`Age group`,"event.nation":`Nation`,"event.nationNote":`Three letters`,"event.status":`Status`,"event.ranked":`Ranked`,"event.rankedBy":`Ranked by`,"event.finish":`Finish`,"event.all":`All`,"event.findMe":`Find me`,"event.findMeText":`Your name`,"event.findMeNone":`Nobody of that name in this list.`,"event.rank":`Rank`,"event.behind":`Behind`,"event.vsExpected":`vs expected`,"event.rows":`{n} in this list`,"event.rows.one":`One in this list`,"event.nobody":`Nobody fits these filters.`,"event.nobodyYet":`Nobody has finished yet.`,"event.clear":`Clear filters`,"event.loadingRow":`Loading`,"event.starts":`On the course`,"event.startsNote":`Forecast finish, and where eight of ten will end.`,"event.next":`{segment} next, {time} so far`,"event.finishNext":`Finish next, {time} so far`,"event.range":`{from} to {to}`,"event.noForecast":`No forecast`,"event.number":`No. {n}`,"event.news":`Just now`,"event.finisher":`A finisher`,"event.feed.finish":`Finish, {category}`,"event.feed.slower":`slower than expected`,"event.feed.faster":`faster than expected`,"event.feed.complete":`Results complete`,"event.feed.corrected":`Corrected`,"event.feed.correctedWhy":`Corrected: {reason}`,"event.feed.left":`Left the course: {status}`,"event.feed.cleared":`Results were removed`},Re={"home.title":`Every second of the race, explained`,"home.lead":`Where a race was won and lost, against what was to be expected before the start, and what to train first.`,"home.find":`Find my race`,"home.enter":`Enter my race`,"home.findText":`Your name, as it stands in the results`,"home.live":`Live now`,"home.latest":`Latest`,"home.events":`Events`,"home.season":`Season`,"home.place":`Place`,"home.all":`All`,"home.none":`No event fits these filters.`,"home.clear":`Show all events`,"home.empty":`No results yet`,"home.emptyText":`Import a result file and this page fills by itself:`},ze={"live.views":`Ways to look at it`,"live.view.board":`Leaderboard`,"live.view.checkpoints":`Checkpoints`,"live.view.movers":`Movers`,"live.view.fastest":`Fastest splits`,"live.view.course":`Course`,"live.view.quality":`Data quality`,"live.view.feed":`Feed`,"live.after":`After {segment}`,"live.at":`At`,"live.byTime":`Time on the course`,"live.bySplit":`The segment that ends there`,"live.checkpointsNote":`How all who have passed a checkpoint stood there, finished or not, and where that leads: the forecast, and where eight of ten will end.`,"live.nobodyThere":`Nobody of these has passed it yet.`,"live.passed":`{n} have passed: {where}`,"live.passed.one":`One has passed: {where}`,"live.now":`now: {where}`,"live.forecast":`Forecast finish`,"live.moversNote":`Places gained and lost between two checkpoints, among those of one division and gender who have passed both.`,"live.from":`From`,"live.to":`To`,"live.countedBy":`Counted by`,"live.gained":`Gained places`,"live.lost":`Lost places`,"live.fromTo":`from {from} to {to}`,"live.nobodyMoved":`Nobody moved this way yet.`,"live.fastestNote":`The fastest of each run and station so far, also by who is still on the course.`,"live.of":`of {n}`,"live.of.one":`the only one`,"live.courseNote":`What the course adds to each segment, with the strength of the field taken off; right is slower. The band holds two of three truths.`,"live.byField":`Known from the field alone.`,"live.byRepeat":`Known from {n} athletes who raced elsewhere before.`,"live.courseSplits":`{n} splits counted.`,"live.courseSegments":`What the course adds to each segment`,"live.noCourse":`Nothing is known of this course yet: it takes splits of divisions that the model knows.`,"live.otherCourses":`Against other events`,"live.otherNote":`What each course adds to a finish, fastest first.`,"live.feedNone":`Nothing has happened since you opened this page. What happens appears here.`,"live.feedNote":`Since you opened this page, newest first.`,"quality.accepted":`results`,"quality.analyzed":`analysed`,"quality.waiting":`waiting`,"quality.noAge":`without age group`,"quality.alarms":`To look at`,"quality.totalBelow":`Finish shorter than its parts`,"quality.totalDiffers":`Finish is not the sum of its parts`,"quality.equal":`All splits equal to another result’s`,"quality.missing":`With a missing split`,"quality.nameless":`Without a name`,"quality.rejected":`Rows not taken`,"quality.doubtful":`Splits left out`,"quality.doubtfulNote":`They can’t be true; the finishes stand.`,"quality.rejectedRows":`Rows not taken, by rule`,"quality.missingBy":`Missing by segment`,"quality.unavailable":`Without an analysis`,"quality.failures":`Not brought to their athlete yet`,"quality.failuresNote":`How often each was tried.`},Be={"segment.SKI_ERG":`SkiErg`,"segment.SLED_PUSH":`Sled push`,"segment.SLED_PULL":`Sled pull`,"segment.BURPEE_BROAD_JUMP":`Burpee broad jumps`,"segment.ROW":`Row`,"segment.FARMERS_CARRY":`Farmers carry`,"segment.SANDBAG_LUNGES":`Sandbag lunges`,"segment.WALL_BALLS":`Wall balls`,"segment.run":`Run {n}`,"segment.roxzone":`Roxzone {n}`,"short.SKI_ERG":`Ski`,"short.SLED_PUSH":`Push`,"short.SLED_PULL":`Pull`,"short.BURPEE_BROAD_JUMP":`Burpee`,"short.ROW":`Row`,"short.FARMERS_CARRY":`Carry`,"short.SANDBAG_LUNGES":`Lunge`,"short.WALL_BALLS":`Wall`,"group.RUN":`Running`,"group.STATION":`Stations`,"group.ROXZONE":`Roxzone`,"division.OPEN":`Open`,"division.PRO":`Pro`,"division.ELITE":`Elite`,"division.DOUBLES":`Doubles`,"division.PRO_DOUBLES":`Pro doubles`,"division.ELITE_DOUBLES":`Elite doubles`,"division.RELAY":`Relay`,"division.CORPORATE_RELAY":`Corporate relay`,"division.ADAPTIVE":`Adaptive`,"division.GORUCK":`Goruck`,"division.GORUCK_DOUBLES":`Goruck doubles`,"division.YOUNGSTARS":`Youngstars`,"division.OTHER":`Other`,"rule.SPLIT_BELOW_FLOOR":`faster than anyone can be`,"rule.SPLIT_ABOVE_CEILING":`slower than the limit`,"rule.SPLIT_FAR_BELOW_MEDIAN":`far below the event’s median, and out of line with the others`,"rule.RUN_FAR_ABOVE_OWN_RUNS":`over three times the own median run`,"rule.SPLIT_UNREADABLE":`what stands there is no time`,"gender.FEMALE":`women`,"gender.MALE":`men`,"gender.MIXED":`mixed`,"gender.NON_BINARY":`non-binary`,"gender.UNKNOWN":`gender unknown`,"status.FINISHED":`Finished`,"status.DID_NOT_FINISH":`Did not finish`,"status.DID_NOT_START":`Did not start`,"status.DISQUALIFIED":`Disqualified`,"status.WITHDRAWN":`Withdrawn`},Ve={"verdict.exact":`Exactly as typical`,"verdict.slower":`{time} slower than typical`,"verdict.faster":`{time} faster than typical`,"verdict.FASTER_THAN_EXPECTED":`better than nine in ten such athletes`,"verdict.FASTER_WITHIN_RANGE":`at the fast end of the usual range`,"verdict.AS_EXPECTED":`in the middle of the usual range`,"verdict.SLOWER_WITHIN_RANGE":`at the slow end of the usual range`,"verdict.SLOWER_THAN_EXPECTED":`outside the usual range, at its slow end`,"verdict.typicalAfter":`{time} is typical after such an earlier race.`,"verdict.typicalFor":`{time} is typical for {group}.`,"verdict.course":`As {n} finishers show it, this course is counted in.`,"verdict.range":`Eight in ten such athletes need {from} to {to}.`,"verdict.forecast":`Before the start, from the athlete alone, {time} was forecast ({from} to {to}).`,"range.label":`Finish {time}; typical {expected}, eight of ten between {from} and {to}.`,"range.typical":`typical {time}`,"race.result":`Result`,"race.beyond":`Includes {time} beyond the parts, such as a penalty; no expectation counts it.`,"race.print":`Print or save as PDF`,"race.care":`Read with care`,"race.noAnalysis":`Not explained`,"rank.overall":`overall`,"rank.gender":`in gender`,"rank.division":`in division`,"rank.ageGroup":`in age group`,"rank.percentile":`percentile`,"groups.title":`Running, stations, roxzone`,"groups.note":`Against athletes of the same standard with the same finish at this event.`,"groups.even":`No group stands out.`,"groups.carried":`{group} carried this race.`,"groups.cost":`{group} cost this race time.`,"groups.typical":`against {time}`,"groups.fasterThan":`Percentile {n}`,"priorities.title":`What to train first`,"priorities.none":`A balanced race: no segment stands out.`,"priorities.note":`By seconds lost: segments against the athlete’s own other segments; running, stations and roxzone against athletes with the same finish. The step is what one training block can bring.`,"priorities.step":`Realistic step`,"segments.title":`Where time was lost and won`,"segments.note":`Each segment against what the athlete’s other segments let expect.`,"segments.best":`Best: {parts}.`,"segments.segment":`Segment`,"segments.expected":`Expected`,"segments.gap":`Gap`,"segments.bar":`Gap as a bar`,"segments.faster":`faster`,"segments.slower":`slower`,"segments.pct":`Pct`,"segments.percentile":`Percentile among finishers of the same standard; 100 is the fastest`,"segments.doubtful":`doubtful: {time} was published ({reason})`,"segments.setAside":`doubtful: can’t belong to the race that the others tell, and counts nowhere else`,"segments.holdsMissing":`doubtful: probably holds the time of a missing split`,"segments.missing":`missing`,"segments.keyLost":`Lost beyond natural variation`,"segments.keyWon":`Won beyond natural variation`,"segments.keyCalm":`Within it`,"walk.title":`How the race unfolded`,"walk.note":`The finish as it could be foreseen after each segment.`,"walk.steady":`Runs 5 to 7 were as fast as runs 2 to 4.`,"walk.slower":`Runs 5 to 7 were {pct} % slower than runs 2 to 4.`,"walk.faster":`Runs 5 to 7 were {pct} % faster than runs 2 to 4.`,"walk.label":`Forecast of the finish during the race: {from} before the start, {to} in the end.`,"walk.band":`Eight of ten finishes`,"words.title":`In words`,"words.planner":`Put together from the analysis;`,"words.by":`Written by {model};`,"words.checked":`every number was checked against it.`,"words.unchecked":`not every number could be checked.`,"words.writing":`Being written`,"similar.better":`Alike, and better where it matters`,"similar.alike":`Alike`,"similar.compare":`Side by side with this race`,"similar.note":`{n} finishers are within {pct} % of this time.`,"similar.wider":`The range is wider than usual, for want of closer ones.`,"similar.at":`All are at least 10 % faster at {segments}. The nearest in shape, and what each gap would bring:`,"whatIf.title":`What if`,"whatIf.open":`Try faster segments`,"whatIf.note":`Segments with most to win, up to the fastest quarter of {group}. The range is natural race-to-race noise of what you change.`,"whatIf.median":`All to the median`,"whatIf.quarter":`All to the fastest quarter`,"whatIf.reset":`As it was`,"whatIf.interval":`eight in ten times {from} to {to}`,"whatIf.nothing":`Every segment is in the fastest quarter already.`,"whatIf.noNorms":`There are no norms for this division.`,"history.title":`Races of this athlete`,"history.since":`Since {event}:`,"history.otherTask":`on another task: not to be compared.`,"history.this":`this race`,"history.all":`Everything about this athlete`,"history.label":`Finishes from race to race: {from} first, {to} last. All are in the list below.`,"history.band":`Usual range of such an athlete at that event`,"flag.MISSING_SPLITS":`Some splits are missing; missing is never counted as fast.`,"flag.AGE_UNKNOWN":`The age group is unknown, so the context is gender alone.`,"flag.FEW_PEERS":`Fewer than 30 finishers of this gender and age group are known, so the context is gender alone.`,"flag.TOTAL_DIFFERS_FROM_SPLITS":`The official time is not the sum of the parts: one of these times is wrong.`,"flag.INCLUDES_PENALTY":`The official time includes seconds beyond the parts, such as a penalty. No expectation counts them.`,"flag.SPLITS_SET_ASIDE":`A time can’t belong to the race that the others tell: a timing error or a mishap. It counts nowhere else.`,"flag.TRANSFERRED":`Too few finishers of this division are known: it is compared by the nearest one, changed by the usual difference.`,"flag.ROXZONE_TOTAL_DOUBTFUL":`The transitions were published together in a time that can’t be true: it counts nowhere.`,"flag.ROXZONE_TOTAL_ONLY":`The transitions were published together: no single one is judged.`,"flag.COURSE_EFFECT_UNKNOWN":`How fast this course was is not known yet.`},He={"search.label":`Search athletes and events`,"search.placeholder":`Name or event`,"search.none":`Nothing found for “{text}”`,"search.noneOf":`Nobody found for {names}.`,"search.several":`Enter looks for each of {n} names`,"search.title":`Search`,"search.found":`{n} found`,"search.found.one":`One found`,"search.counted":`{n} suggestions`,"search.counted.one":`One suggestion`,"search.go":`Search`,"search.events":`Events`,"search.athletes":`Athletes`,"search.races":`Races`,"search.races.count":`{n} races`,"search.races.count.one":`One race`,"search.ask":`Type a name, a country or a place: every word must begin a word of what is found.`},Ue={"nav.home":`Events`,"nav.ways":`Pages`,"nav.myRace":`My race`,"nav.compare":`Compare`,"nav.squad":`Squad`,"nav.ask":`Ask`,"nav.skip":`Skip to content`,"nav.crumbs":`Where you are`,"foot.language":`Language`,"foot.theme":`Appearance`,"foot.note":`Times in h:mm:ss. Percentile 100 is the fastest. Comparisons stay within one division, gender and station standard.`,"theme.auto":`As the system`,"theme.light":`Light`,"theme.dark":`Dark`,"link.lost":`Connection lost, trying again`,"notFound.title":`There is no such page`,"notFound.text":`The address may be cut off or mistyped. Search for a name above, or start from the events.`,"gone.event":`There is no such event (any more)`,"gone.race":`There is no such race (any more)`,"gone.athlete":`There is no such athlete (any more)`,"problem.title":`That did not work`,"problem.part":`This part could not be loaded.`,"problem.retry":`Try again`,"fault.UNREACHABLE":`The service cannot be reached. It may be starting again, or you are offline.`,"fault.UNAUTHENTICATED":`These results are shown to people with a key.`,"fault.FORBIDDEN":`Your key does not allow this.`,"fault.RATE_LIMITED":`That was a lot at once. Wait a moment and try again.`,"fault.INVALID_ID":`The address is not complete or mistyped: it names nothing.`,"fault.INVALID_CURSOR":`The list has changed meanwhile. Start at its top again.`,"fault.UNKNOWN_EVENT":`There is no such event (any more).`,"key.title":`Your access key`,"key.lead":`These results are shown to people with a key.`,"key.label":`Key`,"key.show":`Show the results`,"key.refused":`That key is not valid, or not any more.`,"key.kept":`It is kept until you close this tab, and sent to this service only.`,"list.more":`Show more`,"list.remove":`Remove`,"table.athlete":`Athlete`,"table.time":`Time`,"export.label":`Save as a file`,"export.csv":`CSV`,"export.json":`JSON`,"export.analyses":`Analyses`},We={"squad.title":`Squad`,"squad.lead":`Up to thirty athletes side by side: where each loses time, and what several should train first.`,"squad.add":`Add an athlete`,"squad.none":`Type a name, or several with commas between them, or paste a list; each becomes a row.`,"squad.count":`{n} of {most} places taken. The address holds the squad.`,"squad.added":`{name} added.`,"squad.addedAll":`{n} added.`,"squad.addedAll.one":`One added.`,"squad.already":`{name} is in the squad already.`,"squad.shareNote":`The link holds the squad; nothing is stored.`,"squad.shared":`Shared weaknesses`,"squad.sharedNote":`What at least two of the {n} athletes with an explained race should train first, with the median of what it costs them.`,"squad.sharedNote.one":`What this athlete should train first.`,"squad.sharedNone":`No weakness is shared by two of them.`,"squad.of":`{n} of {all}`,"squad.step":`step {time}`,"squad.gaps":`Gaps side by side`,"squad.gapsNote":`Each by the latest explained race: stations against what the athlete’s other segments let expect, running and roxzone against athletes with the same finish. A column’s head orders by it.`,"squad.sortBy":`Order by {part}`,"squad.noRace":`no explained race`,"squad.median":`Median`},W={...Ue,...He,...Be,...Re,...Le,...Ve,...Ne,...Ie,...Fe,...We,...Me,...ze,...Pe},Ge=(function(){let e=typeof document<`u`&&document.createElement(`link`).relList;return e&&e.supports&&e.supports(`modulepreload`)?`modulepreload`:`preload`})(),Ke=function(e){return`/`+e},qe={},Je=function(e){return e.pathname.endsWith(`.css`)},Ye=function(e,t,n){if(t in e)return e[t];let r=n();if(!r){e[t]=void 0;return}let i=r.then(()=>{e[t]=void 0},n=>{throw e[t]=void 0,n});return e[t]=i,i},Xe=function(e,t,n){let r=Promise.resolve();if(t&&t.length>0){let e,i=document.querySelector(`meta[property=csp-nonce]`),a=i?.nonce||i?.getAttribute(`nonce`);function o(e){return Promise.all(e.map(e=>Promise.resolve(e).then(e=>({status:`fulfilled`,value:e}),e=>({status:`rejected`,reason:e}))))}function s(e){return import.meta.resolve?new URL(import.meta.resolve(e)):new URL(e,import.meta.url)}r=o(t.map(t=>{t=Ke(t,n);let r=s(t),i=Je(r);return Ye(qe,r.href,()=>{if(e===void 0){e={all:new Set,styles:new Set};let t=document.getElementsByTagName(`link`);for(let n=t.length-1;n>=0;n--){let r=t[n];e.all.add(r.href),r.rel===`stylesheet`&&e.styles.add(r.href)}}if((i?e.styles:e.all).has(r.href))return;let t=document.createElement(`link`);if(t.rel=i?`stylesheet`:Ge,i||(t.as=`script`),t.crossOrigin=``,t.href=r.href,a&&t.setAttribute(`nonce`,a),document.head.appendChild(t),i)return new Promise((e,n)=>{t.addEventListener(`load`,e),t.addEventListener(`error`,()=>n(Error(`Unable to preload CSS for ${r}`)))})})}).filter(e=>e!==void 0))}function i(e){let t=new Event(`vite:preloadError`,{cancelable:!0});if(t.payload=e,window.dispatchEvent(t),!t.defaultPrevented)throw e}return r.then(t=>{for(let e of t||[])e.status===`rejected`&&i(e.reason);return e().catch(i)})},Ze=`roxmind-language`,Qe={en:`English`,de:`Deutsch`},$e=e=>e!==null&&e in Qe,G=U(`en`),et=W;function tt(){let e=localStorage.getItem(Ze);return $e(e)?e:navigator.languages.map(e=>e.slice(0,2)).find($e)??`en`}async function nt(e,t=!1){$e(e)&&(et=e===`en`?W:(await Xe(async()=>{let{de:e}=await import(`./de-Bpe1SGOo.js`);return{de:e}},[])).de,t&&localStorage.setItem(Ze,e),document.documentElement.lang=e,G.set(e))}var K=e=>e in W;function q(e,t={}){return et[e].replace(/\{(\w+)\}/g,(e,n)=>String(t[n]??``))}function rt(e,t,n={}){let r=`${e}.one`;return q(t===1&&K(r)?r:e,{n:at(t),...n})}var it=new Map;function J(e,t){let n=`${e} ${G.get()}`,r=it.get(n);return r===void 0&&it.set(n,r=t(G.get())),r}var at=(e,t=0)=>J(`number ${t}`,e=>new Intl.NumberFormat(e,{minimumFractionDigits:t,maximumFractionDigits:t})).format(e),ot=(e,t=0)=>`${at(e,t)}\u00a0%`,st=e=>J(`day`,e=>new Intl.DateTimeFormat(e,{day:`numeric`,month:`long`,year:`numeric`,timeZone:`UTC`})).format(new Date(`${e}T12:00:00Z`)),ct=e=>J(`clock`,e=>new Intl.DateTimeFormat(e,{hour:`2-digit`,minute:`2-digit`,hourCycle:`h23`})).format(new Date(e)),lt=e=>J(`list`,e=>new Intl.ListFormat(e,{type:`conjunction`})).format(e),ut=Symbol.for(`pv`),dt=0;Array.isArray;function Y(t,n,r,i,a,o){n||={};var s,c,l=n;if(`ref`in l&&typeof t!=`function`)for(c in l={},n)c==`ref`?s=n[c]:l[c]=n[c];var u={type:t,props:l,key:r,ref:s,__k:null,__:null,__b:0,__e:null,__c:null,constructor:ut,__v:--dt,__i:-1,__u:0};return(a||o)&&(u.__source=a,u.__self=o),e.vnode&&e.vnode(u),u}var ft=`roxmind-key`,pt=U(`none`);function mt(){let e=sessionStorage.getItem(ft);return e?{Authorization:`Bearer ${e}`}:{}}function ht(){let e=sessionStorage.getItem(ft)!==null;sessionStorage.removeItem(ft),pt.set(e?`refused`:`asked`)}function gt({wasRefused:e}){let t=be(null);return V(()=>t.current?.focus(),[]),Y(y,{children:[Y(`h1`,{children:q(`key.title`)}),Y(`p`,{class:`lead`,children:q(`key.lead`)}),Y(`form`,{class:`form`,onSubmit:e=>{e.preventDefault(),sessionStorage.setItem(ft,t.current.value.trim()),pt.set(`none`)},children:[Y(`label`,{for:`key`,children:q(`key.label`)}),Y(`input`,{id:`key`,ref:t,type:`password`,autocomplete:`current-password`,required:!0,spellcheck:!1,"aria-describedby":`key-note`}),Y(`button`,{type:`submit`,children:q(`key.show`)}),Y(`p`,{id:`key-note`,class:e?`alert`:`note`,role:e?`alert`:void 0,children:q(e?`key.refused`:`key.kept`)})]})]})}var _t=()=>new Promise(e=>setTimeout(e)),vt=60,X=new Map,Z=class extends Error{code;constructor(e,t){super(t),this.code=e}},yt=(e,t)=>`${String(e)} ${JSON.stringify(t)}`,bt=e=>X.get(e);function xt(e,t){X.delete(e),X.set(e,t),X.size>vt&&X.delete(X.keys().next().value)}async function St(e,t,n){let r;try{r=await fetch(`/graphql`,{method:`POST`,headers:{"Content-Type":`application/json`,Accept:`application/graphql-response+json`,...mt()},body:JSON.stringify({query:String(e),variables:t}),signal:n??null})}catch(e){throw n?.aborted?e:new Z(`UNREACHABLE`,`The service cannot be reached.`)}if(r.status===401)throw ht(),new Z(`UNAUTHENTICATED`,`The service asks for a key.`);let i;try{i=await r.json()}catch{throw new Z(`UNREACHABLE`,`The service answered ${r.status}.`)}await _t();let a=i.errors?.[0];if(a)throw new Z(a.extensions?.code??`UNKNOWN`,a.message);return xt(yt(e,t),i.data),i.data}function Ct(e){if(e instanceof Z){let t=`fault.${e.code}`;return K(t)?q(t):e.message}return e instanceof Error?e.message:String(e)}function wt({fault:e,onRetry:t,isPart:n=!1}){return Y(`div`,{role:`alert`,class:n?`part-problem`:``,children:[n?Y(`p`,{class:`alert`,children:q(`problem.part`)}):Y(`h1`,{children:q(`problem.title`)}),Y(`p`,{class:n?`note`:`lead`,children:Ct(e)}),t&&Y(`p`,{class:`more`,children:Y(`button`,{type:`button`,onClick:t,children:q(`problem.retry`)})})]})}var Tt=120,Et=0,Dt=e=>({path:location.pathname,query:new URLSearchParams(location.search),fragment:location.hash.slice(1),visit:++Et,scroll:e}),Ot=U(Dt(0)),kt=()=>je(Ot),Q=()=>history.state??{};function At(){Q().scroll!==scrollY&&history.replaceState({...Q(),scroll:scrollY},``)}function jt(e,{stay:t=!1,replace:n=!1}={}){At(),n?history.replaceState(Q(),``,e):history.pushState({scroll:t?scrollY:0},``,e),Ot.set(Dt(t?null:0)),t||scrollTo(0,0)}function Mt(e){let t=new URLSearchParams(location.search);for(let[n,r]of Object.entries(e))r==null||r===``?t.delete(n):t.set(n,String(r));let n=t.toString();return location.pathname+(n?`?${n}`:``)+location.hash}function Nt(){let e=/^#\/(event|race)\/(.+)$/.exec(location.hash);return e?`/${e[1]}s/${e[2]}`:null}function Pt(e){if(e.defaultPrevented||e.button!==0||e.metaKey||e.ctrlKey||e.shiftKey||e.altKey)return;let t=e.target.closest?.(`a`);!t||t.target||t.hasAttribute(`download`)||t.origin!==location.origin||/^\/(graphql|graphiql|export|health)\b/.test(t.pathname)||t.pathname===location.pathname&&t.search===location.search&&t.hash||(e.preventDefault(),jt(t.pathname+t.search+t.hash,{stay:t.dataset.stay!==void 0}))}function Ft(){history.scrollRestoration=`manual`;let e=Nt();e&&history.replaceState(null,``,e),Ot.set(Dt(Q().scroll??0)),addEventListener(`popstate`,()=>{let e=Nt();e&&history.replaceState(null,``,e);let t=Q().scroll??0;Ot.set(Dt(t)),t===0&&scrollTo(0,0)}),document.addEventListener(`click`,Pt);let t=0;addEventListener(`scroll`,()=>{clearTimeout(t),t=setTimeout(At,Tt)},{passive:!0}),addEventListener(`pagehide`,At)}var It={visit:0};function Lt(e){let{path:t,visit:n,scroll:r}=kt(),i=be(t).current;V(()=>{e&&i===t&&It.visit!==n&&(It.visit=n,r&&scrollTo(0,r))},[e,t,n,r])}function Rt(e){V(()=>{document.title=e?`${e} \u00b7 RoxMind`:`RoxMind`},[e])}var $=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new $(`
    fragment Fast on Standing {
  startNumber
  name
  nationality
  gender
  division
  ageGroup
  timeS
  raceId
}
    `,{fragmentName:`Fast`}),new $(`
    fragment Moved on Mover {
  startNumber
  name
  nationality
  ageGroup
  placesGained
  rankFrom
  rankTo
  fromS
  toS
  segmentsDone
  raceId
}
    `,{fragmentName:`Moved`}),new $(`
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
    `,{fragmentName:`Explained`});var zt=new $(`
    query Ask($question: String, $meaning: String, $me: ID) {
  ask(question: $question, meaning: $meaning, me: $me, first: 20) {
    __typename
    ... on NotUnderstood {
      code
      reason
      hints
      json
    }
    ... on Answer {
      defaults
      sentences {
        text
        facts
      }
      facts {
        key
        label
        text
      }
      understood {
        text
        json
        ignored
        rankBy
      }
      races {
        totalCount
        edges {
          node {
            raceId
            name
            eventName
            totalS
            division
            gender
            ageGroup
            nationality
            changeS
            splits {
              segment
              timeS
            }
            gains {
              part
              gainS
            }
          }
        }
      }
    }
  }
}
    `),Bt=new $(`
    query AskedAbout($id: ID!) {
  node(id: $id) {
    __typename
    ... on Athlete {
      id
      name
    }
    ... on Race {
      id
      name
      eventName
      totalS
    }
  }
}
    `),Vt=new $(`
    query Passages($text: String!) {
  passages(text: $text, first: 4) {
    code
    language
    title
    text
  }
}
    `),Ht=new $(`
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
    `),Ut=new $(`
    query CommentaryField($id: ID!) {
  event(id: $id) {
    onCourse(first: 300) {
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
          splits {
            segment
            timeS
          }
        }
      }
    }
  }
}
    `),Wt=new $(`
    query OffForecast($id: ID!, $division: Division!, $gender: Gender!) {
  event(id: $id) {
    gained: movers(
      division: $division
      gender: $gender
      from: 0
      by: FORECAST
      direction: GAINED
      first: 6
    ) {
      edges {
        node {
          ...Moved
        }
      }
    }
    lost: movers(
      division: $division
      gender: $gender
      from: 0
      by: FORECAST
      direction: LOST
      first: 6
    ) {
      edges {
        node {
          ...Moved
        }
      }
    }
  }
}
    fragment Moved on Mover {
  startNumber
  name
  nationality
  ageGroup
  placesGained
  rankFrom
  rankTo
  fromS
  toS
  segmentsDone
  raceId
}`),Gt=new $(`
    query Known($text: String!) {
  search(text: $text, kinds: [ATHLETE], first: 3) {
    edges {
      node {
        __typename
        ... on AthleteFinding {
          athleteId
          name
          gender
          raceCount
        }
      }
    }
  }
}
    `),Kt=new $(`
    query Compare($races: [ID!]!) {
  compare(races: $races) {
    unknown
    races {
      id
      eventId
      eventName
      name
      nationality
      division
      category
      gender
      ageGroup
      totalS
      status
      standard {
        key
      }
      totals {
        runS
        workS
        roxzoneS
      }
      analysis {
        percentile
        expectation {
          residualS
        }
        pacing {
          fadePct
        }
      }
    }
    segments {
      segment
      fastestS
      times {
        raceId
        timeS
        behindS
      }
    }
  }
}
    `),qt=new $(`
    query OneRace($id: ID!) {
  race(id: $id) {
    id
    name
    eventName
    totalS
    status
  }
}
    `),Jt=new $(`
    query LatestRace($athlete: ID!) {
  athlete(id: $athlete) {
    races(last: 1) {
      edges {
        node {
          id
        }
      }
    }
  }
}
    `),Yt=new $(`
    query AnalyzeRace($race: RaceInput!) {
  analyze(race: $race) {
    __typename
    ... on Refused {
      code
      reason
    }
    ... on ExplainedRace {
      totalS
      standard {
        key
      }
      analysis {
        ...Explained
      }
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
}`),Xt=new $(`
    query WordsOfRace($race: RaceInput!) {
  analyze(race: $race) {
    ... on ExplainedRace {
      feedback {
        text
        model
        grounded
      }
    }
  }
}
    `),Zt=new $(`
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
    `),Qt=new $(`
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
    `),$t=new $(`
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
    `),en=new $(`
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
    `),tn=new $(`
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
    `),nn=new $(`
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
    `),rn=new $(`
    query Fastest($id: ID!, $division: Division, $gender: Gender, $ageGroup: AgeGroup) {
  event(id: $id) {
    RUN_1: standings(
      checkpoint: 1
      by: SPLIT
      division: $division
      gender: $gender
      ageGroup: $ageGroup
      first: 1
    ) {
      totalCount
      edges {
        node {
          ...Fast
        }
      }
    }
    SKI_ERG: standings(
      checkpoint: 2
      by: SPLIT
      division: $division
      gender: $gender
      ageGroup: $ageGroup
      first: 1
    ) {
      totalCount
      edges {
        node {
          ...Fast
        }
      }
    }
    RUN_2: standings(
      checkpoint: 4
      by: SPLIT
      division: $division
      gender: $gender
      ageGroup: $ageGroup
      first: 1
    ) {
      totalCount
      edges {
        node {
          ...Fast
        }
      }
    }
    SLED_PUSH: standings(
      checkpoint: 5
      by: SPLIT
      division: $division
      gender: $gender
      ageGroup: $ageGroup
      first: 1
    ) {
      totalCount
      edges {
        node {
          ...Fast
        }
      }
    }
    RUN_3: standings(
      checkpoint: 7
      by: SPLIT
      division: $division
      gender: $gender
      ageGroup: $ageGroup
      first: 1
    ) {
      totalCount
      edges {
        node {
          ...Fast
        }
      }
    }
    SLED_PULL: standings(
      checkpoint: 8
      by: SPLIT
      division: $division
      gender: $gender
      ageGroup: $ageGroup
      first: 1
    ) {
      totalCount
      edges {
        node {
          ...Fast
        }
      }
    }
    RUN_4: standings(
      checkpoint: 10
      by: SPLIT
      division: $division
      gender: $gender
      ageGroup: $ageGroup
      first: 1
    ) {
      totalCount
      edges {
        node {
          ...Fast
        }
      }
    }
    BURPEE_BROAD_JUMP: standings(
      checkpoint: 11
      by: SPLIT
      division: $division
      gender: $gender
      ageGroup: $ageGroup
      first: 1
    ) {
      totalCount
      edges {
        node {
          ...Fast
        }
      }
    }
    RUN_5: standings(
      checkpoint: 13
      by: SPLIT
      division: $division
      gender: $gender
      ageGroup: $ageGroup
      first: 1
    ) {
      totalCount
      edges {
        node {
          ...Fast
        }
      }
    }
    ROW: standings(
      checkpoint: 14
      by: SPLIT
      division: $division
      gender: $gender
      ageGroup: $ageGroup
      first: 1
    ) {
      totalCount
      edges {
        node {
          ...Fast
        }
      }
    }
    RUN_6: standings(
      checkpoint: 16
      by: SPLIT
      division: $division
      gender: $gender
      ageGroup: $ageGroup
      first: 1
    ) {
      totalCount
      edges {
        node {
          ...Fast
        }
      }
    }
    FARMERS_CARRY: standings(
      checkpoint: 17
      by: SPLIT
      division: $division
      gender: $gender
      ageGroup: $ageGroup
      first: 1
    ) {
      totalCount
      edges {
        node {
          ...Fast
        }
      }
    }
    RUN_7: standings(
      checkpoint: 19
      by: SPLIT
      division: $division
      gender: $gender
      ageGroup: $ageGroup
      first: 1
    ) {
      totalCount
      edges {
        node {
          ...Fast
        }
      }
    }
    SANDBAG_LUNGES: standings(
      checkpoint: 20
      by: SPLIT
      division: $division
      gender: $gender
      ageGroup: $ageGroup
      first: 1
    ) {
      totalCount
      edges {
        node {
          ...Fast
        }
      }
    }
    RUN_8: standings(
      checkpoint: 22
      by: SPLIT
      division: $division
      gender: $gender
      ageGroup: $ageGroup
      first: 1
    ) {
      totalCount
      edges {
        node {
          ...Fast
        }
      }
    }
    WALL_BALLS: standings(
      checkpoint: 23
      by: SPLIT
      division: $division
      gender: $gender
      ageGroup: $ageGroup
      first: 1
    ) {
      totalCount
      edges {
        node {
          ...Fast
        }
      }
    }
  }
}
    fragment Fast on Standing {
  startNumber
  name
  nationality
  gender
  division
  ageGroup
  timeS
  raceId
}`),an=new $(`
    query Standings($id: ID!, $checkpoint: Int!, $by: StandingBasis!, $division: Division, $gender: Gender, $ageGroup: AgeGroup, $first: Int!) {
  event(id: $id) {
    standings(
      checkpoint: $checkpoint
      by: $by
      division: $division
      gender: $gender
      ageGroup: $ageGroup
      first: $first
    ) {
      totalCount
      edges {
        node {
          rank
          startNumber
          name
          nationality
          gender
          division
          ageGroup
          timeS
          behindS
          segmentsDone
          finishS
          forecastS
          p10S
          p90S
          raceId
        }
      }
    }
  }
}
    `),on=new $(`
    query Movers($id: ID!, $division: Division!, $gender: Gender!, $ageGroup: AgeGroup, $from: Int!, $to: Int, $by: MoverBasis!, $first: Int!) {
  event(id: $id) {
    gained: movers(
      division: $division
      gender: $gender
      ageGroup: $ageGroup
      from: $from
      to: $to
      by: $by
      direction: GAINED
      first: $first
    ) {
      totalCount
      edges {
        node {
          ...Moved
        }
      }
    }
    lost: movers(
      division: $division
      gender: $gender
      ageGroup: $ageGroup
      from: $from
      to: $to
      by: $by
      direction: LOST
      first: $first
    ) {
      totalCount
      edges {
        node {
          ...Moved
        }
      }
    }
  }
}
    fragment Moved on Mover {
  startNumber
  name
  nationality
  ageGroup
  placesGained
  rankFrom
  rankTo
  fromS
  toS
  segmentsDone
  raceId
}`),sn=new $(`
    query CourseOf($id: ID!) {
  event(id: $id) {
    course {
      coursePct
      eventPct
      uncertaintyPct
      finishers
      splits
      repeatAthletes
      basis
      segments {
        segment
        coursePct
        uncertaintyPct
      }
    }
  }
}
    `),cn=new $(`
    query Courses {
  events(
    first: 50
    filter: {hasResults: true}
    orderBy: {by: FINISHERS, direction: DESCENDING}
  ) {
    edges {
      node {
        id
        name
        key
        course {
          coursePct
          uncertaintyPct
          finishers
        }
      }
    }
  }
}
    `),ln=new $(`
    query Quality($id: ID!) {
  event(id: $id) {
    quality {
      accepted
      analyzed
      waiting
      notRanked
      rejected
      duplicates
      missingSplits
      nameless
      equalSplits
      totalDiffersFromSplits
      totalBelowSplits
      unknownAgeShare
      coverageNote
      doubtfulByRule {
        code
        rows
      }
      rejectedByRule {
        code
        rows
      }
      missingBySegment {
        segment
        results
      }
      unavailable {
        reason
        count
      }
    }
    failures(first: 20) {
      resultId
      reason
      attempt
    }
  }
}
    `),un=new $(`
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
}`),dn=new $(`
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
    `),fn=new $(`
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
    `),pn=new $(`
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
    `),mn=new $(`
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
    `),hn=new $(`
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
    `),gn=new $(`
    query Squad($ids: [ID!]!) {
  squad(ids: $ids) {
    members {
      __typename
      ... on UnknownMember {
        askedId
        reason
      }
      ... on Athlete {
        id
        name
        nationality
        gender
        races(last: 3) {
          edges {
            node {
              id
              eventName
              totalS
              status
              division
              category
              gender
              ageGroup
              analysis {
                percentile
                expectation {
                  residualS
                }
                groups {
                  kind
                  gapS
                  z
                }
                segments {
                  segment
                  gapS
                  marks
                }
                priorities {
                  segment
                  group
                  gapS
                  realisticStepS
                }
              }
            }
          }
        }
      }
    }
    summary {
      analyzed
      commonWeaknesses {
        segment
        group
        athletes
        medianGapS
        medianStepS
      }
    }
  }
}
    `),_n=new $(`
    query WallField($id: ID!) {
  event(id: $id) {
    leaderboard(first: 100) {
      edges {
        node {
          division
          gender
        }
      }
    }
    onCourse(first: 200) {
      edges {
        node {
          division
          gender
          segmentsDone
        }
      }
    }
  }
}
    `),vn=[`SKI_ERG`,`SLED_PUSH`,`SLED_PULL`,`BURPEE_BROAD_JUMP`,`ROW`,`FARMERS_CARRY`,`SANDBAG_LUNGES`,`WALL_BALLS`],yn=vn.flatMap((e,t)=>t<7?[`RUN_${t+1}`,e,`ROXZONE_${t+1}`]:[`RUN_8`,e]),bn=[`OPEN`,`PRO`,`ELITE`,`DOUBLES`,`PRO_DOUBLES`,`ELITE_DOUBLES`,`RELAY`,`CORPORATE_RELAY`,`ADAPTIVE`,`GORUCK`,`GORUCK_DOUBLES`,`YOUNGSTARS`,`OTHER`],xn=[`FEMALE`,`MALE`,`MIXED`,`NON_BINARY`],Sn=[`16-24`,`25-29`,`30-34`,`35-39`,`40-44`,`45-49`,`50-54`,`55-59`,`60-64`,`65-69`,`70+`],Cn=e=>e.filter(Boolean).join(` · `),wn=e=>e.replace(/^./,e=>e.toUpperCase()),Tn=e=>vn.includes(e);function En(e){return Tn(e)?q(`segment.${e}`):e.startsWith(`RUN_`)?q(`segment.run`,{n:e.slice(4)}):q(`segment.roxzone`,{n:e.slice(8)})}var Dn=e=>Tn(e)?q(`short.${e}`):En(e),On=e=>q(`group.${e}`),kn=e=>e.segment?En(e.segment):e.group?On(e.group):``,An=e=>[e.category??q(`division.${e.division}`),e.gender!==`UNKNOWN`&&q(`gender.${e.gender}`),e.ageGroup!==`unknown`&&e.ageGroup].filter(Boolean).join(`, `);function jn(e){let t=/^S(\d{1,2})\s+(?:(20\d\d)\s+)?(\S.*)$/.exec(e??``);return t?{city:t[3],when:[q(`event.season`,{n:t[1]}),t[2]].filter(Boolean).join(`, `)}:{city:e??q(`event.unnamed`),when:``}}function Mn(e){return e.name?jn(e.name):{city:wn(e.key.split(`-`).at(-1).toLowerCase()),when:e.finishers?``:q(`event.beforeFirst`)}}var Nn=e=>e.name??q(`athlete.nameless`);function Pn(e){let t=`rule.${e}`;return K(t)?q(t):wn(e.toLowerCase().replaceAll(`_`,` `))}function Fn(e){let[t,...n]=e.split(` `),r=xn.find(e=>W[`gender.${e}`]===t);return r?[q(`gender.${r}`),...n].join(` `):e}export{Lt as $,rn as A,Se as At,Vt as B,Ut as C,tt as Ct,Zt as D,U as Dt,cn as E,Xe as Et,on as F,y as Ft,dn as G,un as H,pn as I,O as It,_n as J,gn as K,Wt as L,F as Lt,$t as M,be as Mt,Gt as N,ve as Nt,tn as O,je as Ot,Jt as P,xe as Pt,kt as Q,en as R,b as Rt,Qt as S,ot as St,sn as T,rt as Tt,fn as U,ln as V,hn as W,jt as X,Xt as Y,Ft as Z,Dn as _,st as _t,vn as a,yt as at,Bt as b,lt as bt,jn as c,_t as ct,Cn as d,pt as dt,Rt as et,Nn as f,ht as ft,En as g,ct as gt,Pn as h,nt as ht,yn as i,Z as it,mn as j,Ce as jt,nn as k,V as kt,Mn as l,gt as lt,Fn as m,Qe as mt,bn as n,wt as nt,wn as o,St as ot,kn as p,Y as pt,an as q,xn as r,Ct as rt,An as s,bt as st,Sn as t,Mt as tt,On as u,mt as ut,Yt as v,K as vt,Kt as w,q as wt,Ht as x,at as xt,zt as y,G as yt,qt as z};