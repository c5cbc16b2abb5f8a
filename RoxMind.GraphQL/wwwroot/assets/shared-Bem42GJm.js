const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["assets/HomePage-DumROz9u.js","assets/events-28GGaTB9.js","assets/EventPage-DgwLDjMm.js","assets/CategoryFilters-r0y7P0DS.js","assets/Download-nepARwQK.js","assets/CommentaryPage-CgPxWsdZ.js","assets/RacePage-Bfhzaf5x.js","assets/WhatIf-C1RmJboO.js","assets/RacesChart-tj4pRJ5N.js","assets/AthletePage-BDxDUgEn.js","assets/MyRacePage-tJyL_q_d.js","assets/ShareLink-C0jqHkPF.js","assets/ComparePage-DFf0XMZm.js","assets/ids-DUPDVvDy.js","assets/SquadPage-qdensJzW.js"])))=>i.map(i=>d[i]);
var e,t,n,r,i,a,o,s,c,l,u=Symbol.for(`pv`),d={},f=[],p=/^m(i|n|o|s|text|space)$/,m=Array.isArray,h=f.slice,g=Object.assign;function _(e){e&&e.parentNode&&e.remove()}function v(n,r,i,a,o){var s={type:n,props:r,key:i,ref:a,__k:null,__:null,__b:0,__e:null,__c:null,constructor:u,__v:o||++t,__i:-1,__u:0};return!o&&e.vnode&&e.vnode(s),s}function y(e){return e.children}function b(e,t){this.props=e,this.context=t,this.__g=0}function x(e,t){if(t==null)return e.__&&x(e.__,e.__i+1);for(var n;t<e.__k.length;t++)if((n=e.__k[t])&&n.__e)return n.__e;return typeof e.type!=`function`||e.props.__P?null:x(e)}function S(t){var n,r=t.__v,i=r.__e,a=[],o=[],s=t.__P;s&&((n=g({constructor:u},r)).__v=r.__v+1,e.vnode&&e.vnode(n),j(s,n,r,t.__n,s.namespaceURI,32&r.__u?[i]:null,a,i||x(r),32&r.__u,o),n.__v=r.__v,n.__.__k[n.__i]=n,ae(a,n,o),r.__=r.__e=null,n.__e!=i&&C(n))}function C(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),C(e)}function w(t){(8&t.__g||(t.__g|=8,n.push(t),i++))&&r==e.debounceRendering||((r=e.debounceRendering)||queueMicrotask)(T)}function T(){try{for(var e,t=1;n.length;)n.length>t&&n.sort(a),e=n.shift(),t=n.length,8&e.__g&&S(e)}finally{(i=n.length)&&(r||queueMicrotask)(T)}}function ee(e,t,n,r,i,a,o,s,c,l,u){var p,m,h,g,_,v,y=r.__k||f,b=t.length;for(c=E(n,t,y,c,b),p=0;p<b;p++)(h=n.__k[p])!=null&&(m=~h.__i&&y[h.__i]||d,h.__i=p,v=j(e,h,m,i,a,o,s,c,l,u),g=h.__e,(m.ref!=h.ref||8&m.__u)&&(m.ref&&M(m.ref,null,h,m),h.ref&&u.push(h.ref,h.__c||g,h)),_||=g,4&h.__u?(c=D(h,c,e,!m.__v),m.__e&&(m.__e=null)):typeof h.type==`function`&&v!==void 0?c=v:g&&(c=g.nextSibling),h.__u&=-21);return n.__e=_,c}function E(e,t,n,r,i){var a,o,s,c,l,d,f,p,h,g=n.length,_=g,b=0,S=0,C=e.__k=Array(i);for(a=0;a<i;a++)(o=t[a])!=null&&typeof o!=`boolean`&&typeof o!=`function`?(typeof o!=`object`||o.constructor===String?o=C[a]=v(null,o):m(o)?o=C[a]=v(y,{children:o}):o.constructor===u&&o.__b?o=C[a]=v(o.type,o.props,o.key,o.ref,o.__v):C[a]=o,c=a+b,o.__=e,o.__b=e.__b+1,s=null,~(l=o.__i=k(o,n,c,_))&&(_--,(s=n[l])&&(s.__u|=2)),s&&s.__v?(o.__u|=16,l==c-1?b--:l==c+1?b++:l!=c&&(l>c?b--:b++,S=1)):(~l||(i>g?b--:i<g&&b++),typeof o.type!=`function`&&(o.__u|=4))):C[a]=null;if(S){for(d=[],f=[],a=0;a<i;a++)if((o=C[a])&&16&o.__u){for(b=0,p=d.length;b<p;)d[h=b+p>>1]<o.__i?b=h+1:p=h;d[b]=o.__i,f[a]=b+1}for(b=d.length;a--;)f[a]&&(f[a]==b?b--:C[a].__u|=4)}if(_)for(a=0;a<g;a++)!(s=n[a])||2&s.__u||(s.__e==r&&(r=x(s)),se(s,s));return r}function D(e,t,n,r){var i,a,o,s;if(typeof e.type==`function`){if(e.props.__P)return t;if(i=e.__k)for(a=0;a<i.length;a++)i[a]&&(i[a].__=e,t=D(i[a],t,n,!1));return t}for(t&&!t.parentNode&&(t=x(e))&&!t.parentNode&&(t=null),o=e.__e,s=t;s&&s.nodeType==8;)s=s.nextSibling;for(o!=s&&(!r&&n.moveBefore&&o.parentNode?n.moveBefore(o,t):n.insertBefore(o,t||null)),t=o;(t&&=t.nextSibling)&&t.nodeType==8&&!t.data.startsWith(`$s`););return t}function O(e,t){return t||=[],e!=null&&typeof e!=`boolean`&&(m(e)?e.some(function(e){O(e,t)}):t.push(e)),t}function k(e,t,n,r){var i,a=e.key,o=e.type,s=t[n],c=s&&!(2&s.__u);if(s===null&&a==null||c&&a==s.key&&o==s.type)return n;if(r>+!!c){for(i=n-1;i>=0;i--)if((s=t[i])&&!(2&s.__u)&&a==s.key&&o==s.type)return i;for(i=n+1;i<t.length;i++)if((s=t[i])&&!(2&s.__u)&&a==s.key&&o==s.type)return i}return-1}function te(e,t,n){n??=``,t[0]==`-`?e.setProperty(t,n):e[t]=n}function A(e,t,n,r,i){var a,o;if(t==`style`){if(typeof n==`string`)e.style.cssText=n;else{if(typeof r==`string`&&(e.style.cssText=r=``),r)for(t in r)n&&t in n||te(e.style,t);if(n)for(t in n)r&&n[t]==r[t]||te(e.style,t,n[t])}}else if(t[0]==`o`&&t[1]==`n`)typeof n!=`function`&&(n=null),typeof r!=`function`&&(r=null),(e.__e||={})[t]=n,n&&r||(o=l[t]||(l[t]=ne(t)),(e.__a||={})[t]=c,a=t!=(t=t.replace(s,`$1`)),(t=t.slice(2))[0]<`a`&&(t=t.toLowerCase()),n?e.addEventListener(t,o,a):e.removeEventListener(t,o,a));else{if(i==`http://www.w3.org/2000/svg`)t=t.replace(/xlink(H|:h)/,`h`).replace(/sName$/,`s`);else if(t!=`width`&&t!=`height`&&t!=`href`&&t!=`list`&&t!=`form`&&t!=`tabIndex`&&t!=`download`&&t!=`rowSpan`&&t!=`colSpan`&&t!=`role`&&t!=`popover`&&t in e)try{e[t]=n??``;return}catch{}if(typeof n==`function`)return;n==null||!1===n&&t[4]!=`-`?e.removeAttribute(t):e.setAttribute(t,t==`popover`&&n==1?``:n)}}function ne(t){return function(n){var r=this.__e;if(r){if(r=r[t],n[o]==null)n[o]=c++;else if(n[o]<this.__a[t])return;return r(e.event?e.event(n):n)}}}function j(t,n,r,i,a,o,s,c,l,d){var p,h,v,S,C,w,T,E,D,O,k,te,A,ne,j,ae,M,N,P=n.type;if(n.constructor!==u)return null;128&r.__u&&(l=32&r.__u,p=r.__c.__z)&&(n.__u|=l,h=o=[],p.nodeType==8?c=re(p,o):o.push(p),c=o[0]||c),(p=e.__b)&&p(n);n:if(typeof P==`function`){v=s.length;try{if(E=n.props,D=(p=P.prototype)&&p.render,O=(p=P.contextType)&&i[p.__c],k=p?O?O.props.value:p.__:i,(S=r.__c)?(n.__c=S,2&S.__g&&(S.__g|=1)):(D?n.__c=S=new P(E,k):(n.__c=S=new b(E,k),S.constructor=P,S.render=ce),O&&O.sub(S),S.state||(S.state={}),S.__n=i,S.__g|=8,S.__h=[],S.__k=[]),D&&(S.__s||(S.__s=S.state),P.getDerivedStateFromProps&&(S.__s==S.state&&(S.__s=g({},S.__s)),g(S.__s,P.getDerivedStateFromProps(E,S.__s)))),C=S.props,w=S.state,S.__v=n,r.__c){if(E!==C&&D&&!P.getDerivedStateFromProps&&S.componentWillReceiveProps&&S.componentWillReceiveProps(E,k),n.__v==r.__v&&!(8&S.__g)||!(4&S.__g)&&S.shouldComponentUpdate&&!1===S.shouldComponentUpdate(E,S.__s,k)){n.__v!=r.__v&&(S.props=E,S.state=S.__s,S.__g&=-9),n.__e=r.__e,n.__k=r.__k,n.__k.some(function(e){e&&(e.__=n)}),f.push.apply(S.__h,S.__k),S.__k=[],S.__h.length&&s.push(S),c=x(r);break n}S.componentWillUpdate&&S.componentWillUpdate(E,S.__s,k),D&&S.componentDidUpdate&&S.__h.push(function(){S.componentDidUpdate(C,w,T)})}else D&&!P.getDerivedStateFromProps&&S.componentWillMount&&S.componentWillMount(),D&&S.componentDidMount&&S.__h.push(S.componentDidMount);S.context=k,S.props=E,S.__P=t,S.__g&=-5,te=e.__r,A=D?25:0;do S.__g&=-9,te&&te(n),p=S.render(S.props,S.state=S.__s,S.context);while(8&S.__g&&++A<25);D&&(f.push.apply(S.__h,S.__k),S.__k=[]),S.state=S.__s,S.getChildContext&&(i=g({},i,S.getChildContext())),D&&r.__c&&S.getSnapshotBeforeUpdate&&(T=S.getSnapshotBeforeUpdate(C,w)),ne=p&&p.type===y&&p.key==null?p.props.children:p,E.__P&&(p=c,a=(t=E.__P).namespaceURI,l=o=null,r.props&&r.props.__P!=t&&(r.__k.some(function(e){e&&se(e,e)}),r.__k=null),c=r.__k?x(r,0):null),c=ee(t,m(ne)?ne:[ne],n,r,i,a,o,s,c,l,d),E.__P&&(n.__e=null,c=p),n.__u&=-161,h&&h.some(_),S.__h.length&&s.push(S),1&S.__g&&(S.__g&=-4)}catch(t){if(s.length=v,n.__v=null,l||o){if(t&&t.then){if(n.__u|=128|l,o){for(~(M=o.indexOf(c||void 0))||(M=o.length);(N=o[M-1])&&N.nodeType==8;)M--;for(;M<o.length;M++)if(N=o[M]){if(o[M]=null,j){if(N==ae)break}else{if(N.nodeType!=8)break;N.data.startsWith(`$s`)&&(ae=re(j=N))}}}if(!j){for(;c&&c.nodeType==8&&c.nextSibling;)c=c.nextSibling;j=c}(p=re(j=n.__c.__z||(n.__c.__z=j)))?(n.__e=j,c=p):n.__e=c,c&&=c.nextSibling}else o&&o.some(_)}else n.__e=r.__e;n.__k||=r.__k||[],t&&t.then||ie(n),e.__e(t,n,r)}}else c=n.__e=oe(r.__e,n,r,i,a,o,s,l,d,t);return(p=e.diffed)&&p(n),c}function re(e,t){if(e&&e.nodeType==8&&e.data.startsWith(`$s`))for(var n=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith(`$s`))n++;else if(e.data.startsWith(`/$s`)&&!--n)return e}t&&t.push(e)}}function ie(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(ie))}function ae(t,n,r){for(var i=0;i<r.length;)M(r[i++],r[i++],r[i++]);e.__c&&e.__c(n,t),t.some(function(n){try{t=n.__h,n.__h=[],t.some(function(e){e.call(n)})}catch(t){e.__e(t,n.__v)}})}function oe(t,n,r,i,a,o,s,c,l,u){var f,g,v,y,b,S,C,w,T=r.props||d,E=n.props,D=n.type;if(D==`svg`?a=`http://www.w3.org/2000/svg`:D==`math`?a=`http://www.w3.org/1998/Math/MathML`:a||=`http://www.w3.org/1999/xhtml`,o){for(f=0;f<o.length;f++)if((b=o[f])&&(D?b.localName==D:b.nodeType==3)){t=b,o[f]=null;break}}if(!t){if(w=u.ownerDocument||document,!D)return w.createTextNode(E);t=w.createElementNS(a,D,E.is?E:u),c&&=(e.__m&&e.__m(n,o),!1),o=null}if(D){if(u=D==`template`&&t.content||t,o=D==`textarea`&&E.defaultValue!=null?null:o&&h.call(u.childNodes),!c&&o)for(T={},f=0;f<t.attributes.length;f++)T[(b=t.attributes[f]).name]=b.value;for(f in T)b=T[f],f==`dangerouslySetInnerHTML`?v=b:f==`children`||f in E||f==`value`&&`defaultValue`in E||f==`checked`&&`defaultChecked`in E||A(t,f,null,b,a);for(f in E)b=E[f],f==`children`?y=b:f==`dangerouslySetInnerHTML`?g=b:f==`value`?S=b:f==`checked`?C=b:c&&typeof b!=`function`||T[f]===b||A(t,f,b,T[f],a);g?(c||v&&(g.__html==v.__html||g.__html==t.innerHTML)||(t.innerHTML=g.__html),n.__k=[]):(v&&(t.textContent=``),(D==`foreignObject`||a==`http://www.w3.org/1998/Math/MathML`&&p.test(D))&&(a=`http://www.w3.org/1999/xhtml`),ee(u,m(y)?y:[y],n,r,i,a,o,s,o?o[0]:r.__k&&x(r,0),c,l),o&&o.some(_)),c&&D!=`textarea`||(f=`value`,D==`progress`&&S==null?t.removeAttribute(f):S==null||S===t[f]&&(D!=`progress`||S)||A(t,f,S,T[f],a),f=`checked`,C!=null&&C!=t[f]&&A(t,f,C,T[f],a))}else T===E||c&&t.data==E||(t.data=E);return t}function M(t,n,r,i){try{typeof t==`function`?n?n.__x=t(n)||1:(i&&=i.__c||i.__e)&&(n=i.__x)&&(i.__x=null,typeof n==`function`?n():t(null)):t.current=n}catch(t){e.__e(t,r)}}function se(t,n,r){var i,a,o,s;if(e.unmount&&e.unmount(t),!(i=t.ref)||i.current&&i.current!=t.__e||M(i,null,n,t),i=t.__c){if(i.componentWillUnmount)try{i.componentWillUnmount()}catch(t){e.__e(t,n)}i.__P=i.__n=null}if(i=t.__k)for(s=0;s<i.length;s++)i[s]&&se(i[s],n,typeof t.type!=`function`||r&&!t.props.__P);!r&&(i=t.__c)&&(i=i.__z)&&(a=re(i,o=[]))&&(i==t.__e&&o.some(_),_(a),_(i)),r||_(t.__e),t.__e=t.__c=t.__=null}function ce(e,t,n){return this.constructor(e,n)}function N(t,n){var r,i,a,o;e.__&&e.__(t,n),n.nodeType==9&&(n=n.documentElement),i=(r=t&&32&t.__u)?null:n.__k,n.__k=v(y,{children:[t]}),a=[],o=[],j(n,n.__k,i||d,d,n.namespaceURI,i?null:n.firstChild?h.call(n.childNodes):null,a,i?i.__e:n.firstChild,r,o),ae(a,n.__k,o),n.__k.props.children=null}e={__e:function(e,t,n,r){for(var a,o,s;t=t.__;)if((a=t.__c)&&!(1&a.__g)){a.__g|=4;try{if((s=(o=a.constructor)&&o.getDerivedStateFromError)&&a.setState(o.getDerivedStateFromError(e)),a.componentDidCatch&&(a.componentDidCatch(e,r||{}),s=1),s&&8&a.__g)return void(a.__g|=2)}catch(t){e=t}}throw i=0,e}},t=0,b.prototype.setState=function(e,t){var n=this.__s;n&&n!=this.state||(n=this.__s=g({},this.state)),typeof e==`function`&&(e=e(g({},n),this.props)),e&&(g(n,e),this.__v&&(t&&this.__k.push(t),w(this)))},b.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),w(this))},b.prototype.render=y,n=[],i=0,a=function(e,t){return e.__v.__b-t.__v.__b},o=Symbol(),s=/(PointerCapture)$|Capture$/i,c=0,l={};var P,F,le,ue,de=Object.is,fe=0,pe=[],me=[],I=e,he=I.__b,ge=I.__r,_e=I.diffed,ve=I.__c,ye=I.unmount,be=I.__;function xe(e,t){I.__h&&I.__h(F,e,fe||t),fe=0;var n=F.__H||(F.__H={__:[],__h:[]});return e>=n.__.length&&n.__.push({}),n.__[e]}function L(e){return fe=1,Se(Ne,e)}function Se(e,t,n){var r=xe(P++,2);if(r.t=e,!r.__c&&(r.__=[n?n(t):Ne(void 0,t),function(e){var t=(r.__N||r.__)[0],n=r.t(t,e);de(t,n)||(r.__N=[n,r.__[1]],r.__c.setState({}))}],r.__c=F,!F.__f)){F.__f=!0;var i=F.shouldComponentUpdate;F.shouldComponentUpdate=function(e,t,n){var r=this.__H;if(!r)return!0;var a=!1,o=this.props!=e;if(r.__.some(function(e){e.__N&&(a=!0,de(e.__[0],e.__N[0])||(o=!0))}),i){var s=i.call(this,e,t,n);return a?s||o:s}return!a||o}}return r.__}function R(e,t){var n=xe(P++,3);!I.__s&&Me(n.__H,t)&&(n.__P=!0,n.__=e,n.u=t,F.__H.__h.push(n))}function z(e){return fe=5,Ce(function(){return{current:e}},[])}function Ce(e,t){var n=xe(P++,7);return Me(n.__H,t)&&(n.__=e(),n.__H=t),n.__}function we(e){var t=xe(P++,10),n=L();return t.__=e,F.componentDidCatch||(F.componentDidCatch=function(e,r){t.__&&t.__(e,r),n[1](e)}),[n[0],function(){return n[1]()}]}function Te(){var e=xe(P++,11);if(!e.__){for(var t=F.__v;!t.__m&&t.__;)t=t.__;var n=t.__m||(t.__m=[0,0]);e.__=`P`+n[0]+`-`+n[1]++}return e.__}function Ee(){var e;do{for(;e=me.shift();)try{Ae(e)}catch(t){I.__e(t,{__:(e=e.__P)&&e.__v})}for(;e=pe.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(Ae),t.__h.some(je),t.__h=[]}catch(n){t.__h=[],I.__e(n,e.__v)}}}while(me.length)}I.__b=function(e){F=null,he&&he(e)},I.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),be&&be(e,t)},I.__r=function(e){ge&&ge(e),P=0;var t=(F=e.__c).__H;t&&(le==F?F.__h=[]:(t.__h.some(Ae),t.__h.some(je),P=0),t.__h=[],t.__.some(function(e){e.__N&&(e.__=e.__N),e.u=e.__N=void 0})),le=F},I.diffed=function(e){_e&&_e(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&ke(pe.push(t)),t.__H.__.some(function(e){e.u&&(e.__H=e.u)})),le=F=null},I.__c=function(e,t){t.some(function(e){try{e.__h.some(Ae),e.__h=e.__h.filter(function(e){return!e.__||je(e)})}catch(t){e.__h=[function(){throw t}]}}),ve&&ve(e,t)},I.unmount=function(e){ye&&ye(e);var t,n,r=e.__c;r&&r.__H&&(r.__H.__.some(function(r){try{if(r.__P&&r.__c){if(n===void 0){for(n=e.__;n&&(!n.__c||!n.__c.__P);)n=n.__;n&&=n.__c}r.__P=n,ke(me.push(r))}else Ae(r)}catch(e){t=e}}),r.__H=void 0,t&&I.__e(t,r.__v))};var De=typeof requestAnimationFrame==`function`;function Oe(e){var t,n=function(){clearTimeout(r),De&&cancelAnimationFrame(t),setTimeout(e)},r=setTimeout(n,35);De&&(t=requestAnimationFrame(n))}function ke(e){e!=1&&ue==I.requestAnimationFrame||((ue=I.requestAnimationFrame)||Oe)(Ee)}function Ae(e){var t=F,n=e.__c;typeof n==`function`&&(e.__c=void 0,n()),F=t}function je(e){var t=F;e.__c=e.__(),F=t}function Me(e,t){return!e||e.length!=t.length||t.some(function(t,n){return!de(t,e[n])})}function Ne(e,t){return typeof t==`function`?t(e):t}function Pe(e){let t=e,n=new Set;return{get:()=>t,set:e=>{t=e;for(let e of[...n])e()},watch:e=>(n.add(e),()=>n.delete(e))}}function Fe(e){let[,t]=L(0);return R(()=>e.watch(()=>t(e=>e+1)),[e]),e.get()}var Ie={"ask.code.OUT_OF_DOMAIN":`Only questions on race results are answered.`,"ask.code.MEDICAL":`Questions on health are for a doctor, not for race results.`,"ask.code.PRIVATE_DATA":`Only what results publish is told of people.`,"ask.title":`Ask`,"ask.lead":`A question about races in plain words, English or German. What it was understood as is shown, and can be changed.`,"ask.question":`Your question`,"ask.send":`Ask`,"ask.me":`Who is “me”? An athlete or a race`,"ask.meIs":`“Me” is`,"ask.needsMe":`Choose above whom “me” means.`,"ask.example.strong":`women 30-34 who are strong on sleds but weak on wall balls`,"ask.example.better":`who is like me but better at wall balls?`,"ask.example.fastest":`fastest 10 men over 40 on the row`,"ask.example.place":`where would 1:25:00 stand among open men?`,"ask.example.whatIf":`what if I did the sled push in 2:30?`,"ask.understood":`Understood as`,"ask.ignored":`Nothing was made of {words}.`,"ask.add":`Condition`,"ask.addTotal":`Finish under`,"ask.without":`Without {label}`,"ask.answer":`Answer`,"ask.defaults":`Taken for granted: {defaults}.`,"ask.races":`Races`,"ask.racesNote":`The first {shown} of {n}, each athlete once.`,"ask.racesNote.one":`One race.`,"ask.gains":`would bring you {gains}`,"ask.change":`{time} since the race before`,"ask.sources":`What it rests on`,"ask.hints":`Questions that are understood`,"ask.library":`What the library says`,"ask.same":`the same`,"ask.count":`How many`,"ask.order":`Order`,"ask.order.asc":`fastest first`,"ask.order.desc":`slowest first`,"ask.parts.better_at":`Strong at`,"ask.parts.not_better_at":`Weak at`,"ask.parts.segments":`About`,"ask.part.total_time":`Finish`,"ask.part.run_time":`Running`,"ask.part.work_time":`Stations`,"ask.part.roxzone_time":`Roxzone`,"ask.bound.lt":`under`,"ask.bound.lte":`at most`,"ask.bound.gt":`over`,"ask.bound.gte":`at least`,"ask.filter.age_min":`From age`,"ask.filter.age_max":`To age`,"ask.filter.season":`Season`,"ask.filter.season_min":`From season`,"ask.filter.year":`Year`,"ask.filter.city":`Place`,"ask.filter.name":`Name`,"ask.filter.nationality":`Nation`,"ask.aboutRace":`Ask about this race`},Le={"athlete.nameless":`Name not published`,"athlete.toSquad":`Begin a squad`,"athlete.races":`Races`,"athlete.pair":`Pair or relay`,"athlete.best":`best`,"athlete.latest":`latest`,"athlete.next":`next race`,"athlete.nextNote":`What the middle half of athletes with such a finish run at their next race, on a course like this one.`,"trend.IMPROVED":`a real improvement`,"trend.WORSENED":`really slower`,"trend.UNCHANGED":`within natural variation`,"trend.MISSING":`a time is missing`,"trend.NOT_COMPARABLE":`another task, not comparable`,"progress.title":`Progress`,"progress.between":`From {from} to {to}, after the earlier race was translated to what the later one asked for.`,"progress.course":`The course is answerable for {time} of the raw change of {raw}.`,"progress.change":`Change`,"progress.noise":`Noise`,"progress.says":`What it says`,"best.title":`Best segments`,"best.note":`Fastest times of {n} races with the same loads.`,"shape.title":`Shape`,"shape.note":`Relative strengths against the athlete’s own level, in standard deviations; right is strong.`,"shape.like":`Most like: {name}.`,"shape.run":`Running`,"shape.ergs":`Ergs`,"shape.sledsAndCarry":`Sleds and carry`,"shape.bodyweight":`Bodyweight`},Re={"wall.title":`Wall`,"commentary.title":`Commentary`,"commentary.lead-in":`What to say next. The page changes by itself.`,"commentary.passes":`About to pass`,"commentary.passesNote":`Behind at the last checkpoint that both have passed, and forecast to finish ahead. Closest first.`,"commentary.noPasses":`Nobody on the course is close behind somebody who is forecast to finish later.`,"commentary.onto":`is closing on`,"commentary.gap":`{gap} behind ({where})`,"commentary.lead":`forecast {lead} ahead at the finish`,"commentary.next":`Next to finish`,"commentary.nextNote":`Furthest on the course, with their forecasts and what is known of them.`,"commentary.nobody":`Nobody is on the course.`,"commentary.first":`First race known here`,"commentary.returning":`Returning, {n} races`,"commentary.returning.one":`Returning, one race`,"commentary.off":`Off forecast`,"commentary.offNote":`The finish as it can be foreseen now, against what was expected before the start.`,"commentary.nobodyOff":`Nobody is off by half a minute or more.`,"commentary.was":`{from} expected, {to} now`},ze={"compare.title":`Compare races`,"compare.lead":`Two to six races side by side, whoever ran them and wherever.`,"compare.add":`Add a race, or an athlete’s latest`,"compare.none":`Type a name, or several with commas between them; each becomes a column.`,"compare.one":`One more, and they stand side by side.`,"compare.addNote":`Up to six. The address holds the choice: share it, or keep it as a bookmark.`,"compare.already":`That race is in the comparison already, or there is none.`,"compare.unknown":`{n} of these races are not known (any more).`,"compare.unknown.one":`One of these races is not known (any more).`,"compare.side":`Side by side`,"compare.note":`Under each time is how far it is behind the fastest of its row.`,"compare.mixed":`Their stations ask for different loads or repetitions: compare runs rather than stations.`,"compare.fastest":`fastest`,"compare.fade":`Slowing, runs 5–7`,"compare.removeOne":`Remove {name}`,"compare.withThis":`Compare this race`,"compare.all":`Compare these races`},Be={"enter.title":`My race`,"enter.lead":`Put your times in and have them explained. Nothing is stored: what you enter stays in this page’s address, behind the #, where no server keeps it.`,"enter.paste":`Paste your results page, or a row of a result file`,"enter.pasteNote":`Times are found by the words before them: Running 1, SkiErg, Roxzone, Run total.`,"enter.read":`Fill in the form`,"enter.file":`Open a file`,"enter.which":`Which of {n} races`,"enter.row":`Row {n}, {time}`,"enter.readSplits":`{n} of {all} splits read,`,"enter.readSplits.one":`One of {all} splits read,`,"enter.readTotals":`{n} totals.`,"enter.readTotals.one":`one total.`,"enter.readCheck":`Check them below.`,"enter.readNothing":`No times were found in it. Each needs its name before it, such as “Running 1 4:31”.`,"enter.badFile":`Text and CSV files of up to 4 MB can be read here. Save a workbook as CSV first.`,"enter.who":`Who raced`,"enter.choose":`Choose`,"enter.unknown":`Unknown`,"enter.event":`At event`,"enter.otherEvent":`Another`,"enter.times":`The times`,"enter.total":`Finish`,"enter.totalHint":`h:mm:ss, with penalties`,"enter.previous":`Your race before`,"enter.previousHint":`If you know it: nothing tells more`,"enter.how":`What you know`,"enter.how.splits":`Single splits`,"enter.how.totals":`Totals only`,"enter.roxzone":`Roxzone, all`,"enter.missingNote":`Leave out what you do not know: missing is never counted as fast.`,"enter.count":`{n} of {all} splits`,"enter.sum":`{sum} together`,"enter.excess":`The parts come to {sum}, {over} more than the finish: one of the times is wrong.`,"enter.send":`Explain my race`,"enter.private":`The times are sent to this service to be explained, and not kept there.`,"enter.fault.gender":`Choose a gender category: times are compared within one.`,"enter.fault.time":`Not a time. Write 4:31, 1:26:27 or seconds.`,"enter.fault.total":`The finish is needed, unless all splits or all three totals are there.`,"enter.change":`Change the times`,"enter.refused":`This race can’t be explained`,"enter.notStored":`entered here, stored nowhere`,"enter.shareNote":`The link holds the times behind its #. Whoever opens it sees this page; no server keeps them.`,"share.link":`Link to this page`,"share.copy":`Copy link`,"share.copied":`Copied.`,"share.marked":`Marked: copy it with your keyboard.`},Ve={"event.unnamed":`Unnamed event`,"event.season":`Season {n}`,"event.beforeFirst":`Before the first finish`,"event.live":`Live`,"event.complete":`Complete`,"event.finishers":`finishers`,"event.finishersN":`{n} finishers`,"event.finishersN.one":`One finisher`,"event.onCourse":`on the course`,"event.onCourseN":`{n} on the course`,"event.analysing":`being analysed`,"event.analysingN":`{n} being analysed`,"event.notRanked":`not ranked`,"event.courseFast":`The course is {pct} faster than usual,`,"event.courseSlow":`The course is {pct} slower than usual,`,"event.courseNote":`± {pct}, from {n} finishers.`,"event.courseNote.one":`± {pct}, from one finisher.`,"event.leaderboard":`Leaderboard`,"event.division":`Division`,"event.gender":`Gender`,"event.age":`Age group`,"event.nation":`Nation`,"event.nationNote":`Three letters`,"event.status":`Status`,"event.ranked":`Ranked`,"event.rankedBy":`Ranked by`,"event.finish":`Finish`,"event.all":`All`,"event.findMe":`Find me`,"event.findMeText":`Your name`,"event.findMeNone":`Nobody of that name in this list.`,"event.rank":`Rank`,"event.behind":`Behind`,"event.vsExpected":`vs expected`,"event.rows":`{n} in this list`,"event.rows.one":`One in this list`,"event.nobody":`Nobody fits these filters.`,"event.nobodyYet":`Nobody has finished yet.`,"event.clear":`Clear filters`,"event.loadingRow":`Loading`,"event.starts":`On the course`,"event.startsNote":`Forecast finish, and where eight of ten will end.`,"event.next":`{segment} next, {time} so far`,"event.finishNext":`Finish next, {time} so far`,"event.range":`{from} to {to}`,"event.noForecast":`No forecast`,"event.number":`No. {n}`,"event.news":`Just now`,"event.finisher":`A finisher`,"event.feed.finish":`Finish, {category}`,"event.feed.slower":`slower than expected`,"event.feed.faster":`faster than expected`,"event.feed.complete":`Results complete`,"event.feed.corrected":`Corrected`,"event.feed.correctedWhy":`Corrected: {reason}`,"event.feed.left":`Left the course: {status}`,"event.feed.cleared":`Results were removed`},He={"home.title":`Every second of the race, explained`,"home.lead":`Where a race was won and lost, against what was to be expected before the start, and what to train first.`,"home.find":`Find my race`,"home.enter":`Enter my race`,"home.findText":`Your name, as it stands in the results`,"home.live":`Live now`,"home.latest":`Latest`,"home.events":`Events`,"home.season":`Season`,"home.place":`Place`,"home.all":`All`,"home.none":`No event fits these filters.`,"home.clear":`Show all events`,"home.empty":`No results yet`,"home.emptyText":`Import a result file and this page fills by itself:`},Ue={"live.views":`Ways to look at it`,"live.view.board":`Leaderboard`,"live.view.checkpoints":`Checkpoints`,"live.view.movers":`Movers`,"live.view.fastest":`Fastest splits`,"live.view.course":`Course`,"live.view.quality":`Data quality`,"live.view.feed":`Feed`,"live.after":`After {segment}`,"live.at":`At`,"live.byTime":`Time on the course`,"live.bySplit":`The segment that ends there`,"live.checkpointsNote":`How all who have passed a checkpoint stood there, finished or not, and where that leads: the forecast, and where eight of ten will end.`,"live.nobodyThere":`Nobody of these has passed it yet.`,"live.passed":`{n} have passed: {where}`,"live.passed.one":`One has passed: {where}`,"live.now":`now: {where}`,"live.forecast":`Forecast finish`,"live.moversNote":`Places gained and lost between two checkpoints, among those of one division and gender who have passed both.`,"live.from":`From`,"live.to":`To`,"live.countedBy":`Counted by`,"live.gained":`Gained places`,"live.lost":`Lost places`,"live.fromTo":`from {from} to {to}`,"live.nobodyMoved":`Nobody moved this way yet.`,"live.fastestNote":`The fastest of each run and station so far, also by who is still on the course.`,"live.of":`of {n}`,"live.of.one":`the only one`,"live.courseNote":`What the course adds to each segment, with the strength of the field taken off; right is slower. The band holds two of three truths.`,"live.byField":`Known from the field alone.`,"live.byRepeat":`Known from {n} athletes who raced elsewhere before.`,"live.courseSplits":`{n} splits counted.`,"live.courseSegments":`What the course adds to each segment`,"live.noCourse":`Nothing is known of this course yet: it takes splits of divisions that the model knows.`,"live.otherCourses":`Against other events`,"live.otherNote":`What each course adds to a finish, fastest first.`,"live.feedNone":`Nothing has happened since you opened this page. What happens appears here.`,"live.feedNote":`Since you opened this page, newest first.`,"quality.accepted":`results`,"quality.analyzed":`analysed`,"quality.waiting":`waiting`,"quality.noAge":`without age group`,"quality.alarms":`To look at`,"quality.totalBelow":`Finish shorter than its parts`,"quality.totalDiffers":`Finish is not the sum of its parts`,"quality.equal":`All splits equal to another result’s`,"quality.missing":`With a missing split`,"quality.nameless":`Without a name`,"quality.rejected":`Rows not taken`,"quality.doubtful":`Splits left out`,"quality.doubtfulNote":`They can’t be true; the finishes stand.`,"quality.rejectedRows":`Rows not taken, by rule`,"quality.missingBy":`Missing by segment`,"quality.unavailable":`Without an analysis`,"quality.failures":`Not brought to their athlete yet`,"quality.failuresNote":`How often each was tried.`},We={"segment.SKI_ERG":`SkiErg`,"segment.SLED_PUSH":`Sled push`,"segment.SLED_PULL":`Sled pull`,"segment.BURPEE_BROAD_JUMP":`Burpee broad jumps`,"segment.ROW":`Row`,"segment.FARMERS_CARRY":`Farmers carry`,"segment.SANDBAG_LUNGES":`Sandbag lunges`,"segment.WALL_BALLS":`Wall balls`,"segment.run":`Run {n}`,"segment.roxzone":`Roxzone {n}`,"short.SKI_ERG":`Ski`,"short.SLED_PUSH":`Push`,"short.SLED_PULL":`Pull`,"short.BURPEE_BROAD_JUMP":`Burpee`,"short.ROW":`Row`,"short.FARMERS_CARRY":`Carry`,"short.SANDBAG_LUNGES":`Lunge`,"short.WALL_BALLS":`Wall`,"group.RUN":`Running`,"group.STATION":`Stations`,"group.ROXZONE":`Roxzone`,"division.OPEN":`Open`,"division.PRO":`Pro`,"division.ELITE":`Elite`,"division.DOUBLES":`Doubles`,"division.PRO_DOUBLES":`Pro doubles`,"division.ELITE_DOUBLES":`Elite doubles`,"division.RELAY":`Relay`,"division.CORPORATE_RELAY":`Corporate relay`,"division.ADAPTIVE":`Adaptive`,"division.GORUCK":`Goruck`,"division.GORUCK_DOUBLES":`Goruck doubles`,"division.YOUNGSTARS":`Youngstars`,"division.OTHER":`Other`,"rule.SPLIT_BELOW_FLOOR":`faster than anyone can be`,"rule.SPLIT_ABOVE_CEILING":`slower than the limit`,"rule.SPLIT_FAR_BELOW_MEDIAN":`far below the event’s median, and out of line with the others`,"rule.RUN_FAR_ABOVE_OWN_RUNS":`over three times the own median run`,"rule.SPLIT_UNREADABLE":`what stands there is no time`,"gender.FEMALE":`women`,"gender.MALE":`men`,"gender.MIXED":`mixed`,"gender.NON_BINARY":`non-binary`,"gender.UNKNOWN":`gender unknown`,"status.FINISHED":`Finished`,"status.DID_NOT_FINISH":`Did not finish`,"status.DID_NOT_START":`Did not start`,"status.DISQUALIFIED":`Disqualified`,"status.WITHDRAWN":`Withdrawn`},Ge={"verdict.exact":`Exactly as typical`,"verdict.slower":`{time} slower than typical`,"verdict.faster":`{time} faster than typical`,"verdict.FASTER_THAN_EXPECTED":`better than nine in ten such athletes`,"verdict.FASTER_WITHIN_RANGE":`at the fast end of the usual range`,"verdict.AS_EXPECTED":`in the middle of the usual range`,"verdict.SLOWER_WITHIN_RANGE":`at the slow end of the usual range`,"verdict.SLOWER_THAN_EXPECTED":`outside the usual range, at its slow end`,"verdict.typicalAfter":`{time} is typical after such an earlier race.`,"verdict.typicalFor":`{time} is typical for {group}.`,"verdict.course":`As {n} finishers show it, this course is counted in.`,"verdict.range":`Eight in ten such athletes need {from} to {to}.`,"verdict.forecast":`Before the start, from the athlete alone, {time} was forecast ({from} to {to}).`,"range.label":`Finish {time}; typical {expected}, eight of ten between {from} and {to}.`,"range.typical":`typical {time}`,"race.result":`Result`,"race.beyond":`Includes {time} beyond the parts, such as a penalty; no expectation counts it.`,"race.print":`Print or save as PDF`,"race.care":`Read with care`,"race.noAnalysis":`Not explained`,"rank.overall":`overall`,"rank.gender":`in gender`,"rank.division":`in division`,"rank.ageGroup":`in age group`,"rank.percentile":`percentile`,"groups.title":`Running, stations, roxzone`,"groups.note":`Against athletes of the same standard with the same finish at this event.`,"groups.even":`No group stands out.`,"groups.carried":`{group} carried this race.`,"groups.cost":`{group} cost this race time.`,"groups.typical":`against {time}`,"groups.fasterThan":`Percentile {n}`,"priorities.title":`What to train first`,"priorities.none":`A balanced race: no segment stands out.`,"priorities.note":`By seconds lost: segments against the athlete’s own other segments; running, stations and roxzone against athletes with the same finish. The step is what one training block can bring.`,"priorities.step":`Realistic step`,"segments.title":`Where time was lost and won`,"segments.note":`Each segment against what the athlete’s other segments let expect.`,"segments.best":`Best: {parts}.`,"segments.segment":`Segment`,"segments.expected":`Expected`,"segments.gap":`Gap`,"segments.bar":`Gap as a bar`,"segments.faster":`faster`,"segments.slower":`slower`,"segments.pct":`Pct`,"segments.percentile":`Percentile among finishers of the same standard; 100 is the fastest`,"segments.doubtful":`doubtful: {time} was published ({reason})`,"segments.setAside":`doubtful: can’t belong to the race that the others tell, and counts nowhere else`,"segments.holdsMissing":`doubtful: probably holds the time of a missing split`,"segments.missing":`missing`,"segments.keyLost":`Lost beyond natural variation`,"segments.keyWon":`Won beyond natural variation`,"segments.keyCalm":`Within it`,"walk.title":`How the race unfolded`,"walk.note":`The finish as it could be foreseen after each segment.`,"walk.steady":`Runs 5 to 7 were as fast as runs 2 to 4.`,"walk.slower":`Runs 5 to 7 were {pct} % slower than runs 2 to 4.`,"walk.faster":`Runs 5 to 7 were {pct} % faster than runs 2 to 4.`,"walk.label":`Forecast of the finish during the race: {from} before the start, {to} in the end.`,"walk.band":`Eight of ten finishes`,"words.title":`In words`,"words.planner":`Put together from the analysis;`,"words.by":`Written by {model};`,"words.checked":`every number was checked against it.`,"words.unchecked":`not every number could be checked.`,"words.writing":`Being written`,"similar.better":`Alike, and better where it matters`,"similar.alike":`Alike`,"similar.compare":`Side by side with this race`,"similar.note":`{n} finishers are within {pct} % of this time.`,"similar.wider":`The range is wider than usual, for want of closer ones.`,"similar.at":`All are at least 10 % faster at {segments}. The nearest in shape, and what each gap would bring:`,"whatIf.title":`What if`,"whatIf.open":`Try faster segments`,"whatIf.note":`Segments with most to win, up to the fastest quarter of {group}. The range is natural race-to-race noise of what you change.`,"whatIf.median":`All to the median`,"whatIf.quarter":`All to the fastest quarter`,"whatIf.reset":`As it was`,"whatIf.interval":`eight in ten times {from} to {to}`,"whatIf.nothing":`Every segment is in the fastest quarter already.`,"whatIf.noNorms":`There are no norms for this division.`,"history.title":`Races of this athlete`,"history.since":`Since {event}:`,"history.otherTask":`on another task: not to be compared.`,"history.this":`this race`,"history.all":`Everything about this athlete`,"history.label":`Finishes from race to race: {from} first, {to} last. All are in the list below.`,"history.band":`Usual range of such an athlete at that event`,"flag.MISSING_SPLITS":`Some splits are missing; missing is never counted as fast.`,"flag.AGE_UNKNOWN":`The age group is unknown, so the context is gender alone.`,"flag.FEW_PEERS":`Fewer than 30 finishers of this gender and age group are known, so the context is gender alone.`,"flag.TOTAL_DIFFERS_FROM_SPLITS":`The official time is not the sum of the parts: one of these times is wrong.`,"flag.INCLUDES_PENALTY":`The official time includes seconds beyond the parts, such as a penalty. No expectation counts them.`,"flag.SPLITS_SET_ASIDE":`A time can’t belong to the race that the others tell: a timing error or a mishap. It counts nowhere else.`,"flag.TRANSFERRED":`Too few finishers of this division are known: it is compared by the nearest one, changed by the usual difference.`,"flag.ROXZONE_TOTAL_DOUBTFUL":`The transitions were published together in a time that can’t be true: it counts nowhere.`,"flag.ROXZONE_TOTAL_ONLY":`The transitions were published together: no single one is judged.`,"flag.COURSE_EFFECT_UNKNOWN":`How fast this course was is not known yet.`},Ke={"search.label":`Search athletes and events`,"search.placeholder":`Name or event`,"search.none":`Nothing found for “{text}”`,"search.noneOf":`Nobody found for {names}.`,"search.several":`Enter looks for each of {n} names`,"search.title":`Search`,"search.found":`{n} found`,"search.found.one":`One found`,"search.counted":`{n} suggestions`,"search.counted.one":`One suggestion`,"search.go":`Search`,"search.events":`Events`,"search.athletes":`Athletes`,"search.races":`Races`,"search.races.count":`{n} races`,"search.races.count.one":`One race`,"search.ask":`Type a name, a country or a place: every word must begin a word of what is found.`},qe={"nav.home":`Events`,"nav.ways":`Pages`,"nav.myRace":`My race`,"nav.compare":`Compare`,"nav.squad":`Squad`,"nav.ask":`Ask`,"nav.skip":`Skip to content`,"nav.crumbs":`Where you are`,"foot.language":`Language`,"foot.theme":`Appearance`,"foot.note":`Times in h:mm:ss. Percentile 100 is the fastest. Comparisons stay within one division, gender and station standard.`,"theme.auto":`As the system`,"theme.light":`Light`,"theme.dark":`Dark`,"link.lost":`Connection lost, trying again`,"notFound.title":`There is no such page`,"notFound.text":`The address may be cut off or mistyped. Search for a name above, or start from the events.`,"gone.event":`There is no such event (any more)`,"gone.race":`There is no such race (any more)`,"gone.athlete":`There is no such athlete (any more)`,"problem.title":`That did not work`,"problem.part":`This part could not be loaded.`,"problem.retry":`Try again`,"fault.UNREACHABLE":`The service cannot be reached. It may be starting again, or you are offline.`,"fault.UNAUTHENTICATED":`These results are shown to people with a key.`,"fault.FORBIDDEN":`Your key does not allow this.`,"fault.RATE_LIMITED":`That was a lot at once. Wait a moment and try again.`,"fault.INVALID_ID":`The address is not complete or mistyped: it names nothing.`,"fault.INVALID_CURSOR":`The list has changed meanwhile. Start at its top again.`,"fault.UNKNOWN_EVENT":`There is no such event (any more).`,"key.title":`Your access key`,"key.lead":`These results are shown to people with a key.`,"key.label":`Key`,"key.show":`Show the results`,"key.refused":`That key is not valid, or not any more.`,"key.kept":`It is kept until you close this tab, and sent to this service only.`,"list.more":`Show more`,"list.remove":`Remove`,"table.athlete":`Athlete`,"table.time":`Time`,"export.label":`Save as a file`,"export.csv":`CSV`,"export.json":`JSON`,"export.analyses":`Analyses`},Je={"squad.title":`Squad`,"squad.lead":`Up to thirty athletes side by side: where each loses time, and what several should train first.`,"squad.add":`Add an athlete`,"squad.none":`Type a name, or several with commas between them, or paste a list; each becomes a row.`,"squad.count":`{n} of {most} places taken. The address holds the squad.`,"squad.added":`{name} added.`,"squad.addedAll":`{n} added.`,"squad.addedAll.one":`One added.`,"squad.already":`{name} is in the squad already.`,"squad.shareNote":`The link holds the squad; nothing is stored.`,"squad.shared":`Shared weaknesses`,"squad.sharedNote":`What at least two of the {n} athletes with an explained race should train first, with the median of what it costs them.`,"squad.sharedNote.one":`What this athlete should train first.`,"squad.sharedNone":`No weakness is shared by two of them.`,"squad.of":`{n} of {all}`,"squad.step":`step {time}`,"squad.gaps":`Gaps side by side`,"squad.gapsNote":`Each by the latest explained race: stations against what the athlete’s other segments let expect, running and roxzone against athletes with the same finish. A column’s head orders by it.`,"squad.sortBy":`Order by {part}`,"squad.noRace":`no explained race`,"squad.median":`Median`},Ye={...qe,...Ke,...We,...He,...Ve,...Ge,...Le,...Be,...ze,...Je,...Ie,...Ue,...Re},Xe=(function(){let e=typeof document<`u`&&document.createElement(`link`).relList;return e&&e.supports&&e.supports(`modulepreload`)?`modulepreload`:`preload`})(),Ze=function(e){return`/`+e},Qe={},$e=function(e){return e.pathname.endsWith(`.css`)},et=function(e,t,n){if(t in e)return e[t];let r=n();if(!r){e[t]=void 0;return}let i=r.then(()=>{e[t]=void 0},n=>{throw e[t]=void 0,n});return e[t]=i,i},B=function(e,t,n){let r=Promise.resolve();if(t&&t.length>0){let e,i=document.querySelector(`meta[property=csp-nonce]`),a=i?.nonce||i?.getAttribute(`nonce`);function o(e){return Promise.all(e.map(e=>Promise.resolve(e).then(e=>({status:`fulfilled`,value:e}),e=>({status:`rejected`,reason:e}))))}function s(e){return import.meta.resolve?new URL(import.meta.resolve(e)):new URL(e,import.meta.url)}r=o(t.map(t=>{t=Ze(t,n);let r=s(t),i=$e(r);return et(Qe,r.href,()=>{if(e===void 0){e={all:new Set,styles:new Set};let t=document.getElementsByTagName(`link`);for(let n=t.length-1;n>=0;n--){let r=t[n];e.all.add(r.href),r.rel===`stylesheet`&&e.styles.add(r.href)}}if((i?e.styles:e.all).has(r.href))return;let t=document.createElement(`link`);if(t.rel=i?`stylesheet`:Xe,i||(t.as=`script`),t.crossOrigin=``,t.href=r.href,a&&t.setAttribute(`nonce`,a),document.head.appendChild(t),i)return new Promise((e,n)=>{t.addEventListener(`load`,e),t.addEventListener(`error`,()=>n(Error(`Unable to preload CSS for ${r}`)))})})}).filter(e=>e!==void 0))}function i(e){let t=new Event(`vite:preloadError`,{cancelable:!0});if(t.payload=e,window.dispatchEvent(t),!t.defaultPrevented)throw e}return r.then(t=>{for(let e of t||[])e.status===`rejected`&&i(e.reason);return e().catch(i)})},tt=`roxmind-language`,nt={en:`English`,de:`Deutsch`},rt=e=>e!==null&&e in nt,it=Pe(`en`),at=Ye;function ot(){let e=localStorage.getItem(tt);return rt(e)?e:navigator.languages.map(e=>e.slice(0,2)).find(rt)??`en`}async function st(e,t=!1){rt(e)&&(at=e===`en`?Ye:(await B(async()=>{let{de:e}=await import(`./de-Bpe1SGOo.js`);return{de:e}},[])).de,t&&localStorage.setItem(tt,e),document.documentElement.lang=e,it.set(e))}var ct=e=>e in Ye;function V(e,t={}){return at[e].replace(/\{(\w+)\}/g,(e,n)=>String(t[n]??``))}function lt(e,t,n={}){let r=`${e}.one`;return V(t===1&&ct(r)?r:e,{n:H(t),...n})}var ut=new Map;function dt(e,t){let n=`${e} ${it.get()}`,r=ut.get(n);return r===void 0&&ut.set(n,r=t(it.get())),r}var H=(e,t=0)=>dt(`number ${t}`,e=>new Intl.NumberFormat(e,{minimumFractionDigits:t,maximumFractionDigits:t})).format(e),ft=(e,t=0)=>`${H(e,t)}\u00a0%`,pt=e=>dt(`day`,e=>new Intl.DateTimeFormat(e,{day:`numeric`,month:`long`,year:`numeric`,timeZone:`UTC`})).format(new Date(`${e}T12:00:00Z`)),mt=e=>dt(`clock`,e=>new Intl.DateTimeFormat(e,{hour:`2-digit`,minute:`2-digit`,hourCycle:`h23`})).format(new Date(e)),ht=e=>dt(`list`,e=>new Intl.ListFormat(e,{type:`conjunction`})).format(e),gt=Symbol.for(`pv`),_t=0;Array.isArray;function U(t,n,r,i,a,o){n||={};var s,c,l=n;if(`ref`in l&&typeof t!=`function`)for(c in l={},n)c==`ref`?s=n[c]:l[c]=n[c];var u={type:t,props:l,key:r,ref:s,__k:null,__:null,__b:0,__e:null,__c:null,constructor:gt,__v:--_t,__i:-1,__u:0};return(a||o)&&(u.__source=a,u.__self=o),e.vnode&&e.vnode(u),u}var vt=`roxmind-key`,yt=Pe(`none`);function bt(){let e=sessionStorage.getItem(vt);return e?{Authorization:`Bearer ${e}`}:{}}function xt(){let e=sessionStorage.getItem(vt)!==null;sessionStorage.removeItem(vt),yt.set(e?`refused`:`asked`)}function St({wasRefused:e}){let t=z(null);return R(()=>t.current?.focus(),[]),U(y,{children:[U(`h1`,{children:V(`key.title`)}),U(`p`,{class:`lead`,children:V(`key.lead`)}),U(`form`,{class:`form`,onSubmit:e=>{e.preventDefault(),sessionStorage.setItem(vt,t.current.value.trim()),yt.set(`none`)},children:[U(`label`,{for:`key`,children:V(`key.label`)}),U(`input`,{id:`key`,ref:t,type:`password`,autocomplete:`current-password`,required:!0,spellcheck:!1,"aria-describedby":`key-note`}),U(`button`,{type:`submit`,children:V(`key.show`)}),U(`p`,{id:`key-note`,class:e?`alert`:`note`,role:e?`alert`:void 0,children:V(e?`key.refused`:`key.kept`)})]})]})}var Ct=Pe(`idle`),wt=()=>new Promise(e=>setTimeout(e)),Tt=60,W=new Map,G=class extends Error{code;constructor(e,t){super(t),this.code=e}},Et=(e,t)=>`${String(e)} ${JSON.stringify(t)}`,Dt=e=>W.get(e);function Ot(e,t){W.delete(e),W.set(e,t),W.size>Tt&&W.delete(W.keys().next().value)}async function K(e,t,n){let r;try{r=await fetch(`/graphql`,{method:`POST`,headers:{"Content-Type":`application/json`,Accept:`application/graphql-response+json`,...bt()},body:JSON.stringify({query:String(e),variables:t}),signal:n??null})}catch(e){throw n?.aborted?e:new G(`UNREACHABLE`,`The service cannot be reached.`)}if(r.status===401)throw xt(),new G(`UNAUTHENTICATED`,`The service asks for a key.`);let i;try{i=await r.json()}catch{throw new G(`UNREACHABLE`,`The service answered ${r.status}.`)}await wt();let a=i.errors?.[0];if(a)throw new G(a.extensions?.code??`UNKNOWN`,a.message);return Ot(Et(e,t),i.data),i.data}function kt(e){if(e instanceof G){let t=`fault.${e.code}`;return ct(t)?V(t):e.message}return e instanceof Error?e.message:String(e)}function At({fault:e,onRetry:t,isPart:n=!1}){return U(`div`,{role:`alert`,class:n?`part-problem`:``,children:[n?U(`p`,{class:`alert`,children:V(`problem.part`)}):U(`h1`,{children:V(`problem.title`)}),U(`p`,{class:n?`note`:`lead`,children:kt(e)}),t&&U(`p`,{class:`more`,children:U(`button`,{type:`button`,onClick:t,children:V(`problem.retry`)})})]})}var jt=120,Mt=0,Nt=e=>({path:location.pathname,query:new URLSearchParams(location.search),fragment:location.hash.slice(1),visit:++Mt,scroll:e}),Pt=Pe(Nt(0)),Ft=()=>Fe(Pt),It=()=>history.state??{};function Lt(){It().scroll!==scrollY&&history.replaceState({...It(),scroll:scrollY},``)}function Rt(e,{stay:t=!1,replace:n=!1}={}){Lt(),n?history.replaceState(It(),``,e):history.pushState({scroll:t?scrollY:0},``,e),Pt.set(Nt(t?null:0)),t||scrollTo(0,0)}function zt(e){let t=new URLSearchParams(location.search);for(let[n,r]of Object.entries(e))r==null||r===``?t.delete(n):t.set(n,String(r));let n=t.toString();return location.pathname+(n?`?${n}`:``)+location.hash}function Bt(){let e=/^#\/(event|race)\/(.+)$/.exec(location.hash);return e?`/${e[1]}s/${e[2]}`:null}function Vt(e){if(e.defaultPrevented||e.button!==0||e.metaKey||e.ctrlKey||e.shiftKey||e.altKey)return;let t=e.target.closest?.(`a`);!t||t.target||t.hasAttribute(`download`)||t.origin!==location.origin||/^\/(graphql|graphiql|export|health)\b/.test(t.pathname)||t.pathname===location.pathname&&t.search===location.search&&t.hash||(e.preventDefault(),Rt(t.pathname+t.search+t.hash,{stay:t.dataset.stay!==void 0}))}function Ht(){history.scrollRestoration=`manual`;let e=Bt();e&&history.replaceState(null,``,e),Pt.set(Nt(It().scroll??0)),addEventListener(`popstate`,()=>{let e=Bt();e&&history.replaceState(null,``,e);let t=It().scroll??0;Pt.set(Nt(t)),t===0&&scrollTo(0,0)}),document.addEventListener(`click`,Vt);let t=0;addEventListener(`scroll`,()=>{clearTimeout(t),t=setTimeout(Lt,jt)},{passive:!0}),addEventListener(`pagehide`,Lt)}var Ut={visit:0};function Wt(e){let{path:t,visit:n,scroll:r}=Ft(),i=z(t).current;R(()=>{e&&i===t&&Ut.visit!==n&&(Ut.visit=n,r&&scrollTo(0,r))},[e,t,n,r])}function Gt(e){R(()=>{document.title=e?`${e} \u00b7 RoxMind`:`RoxMind`},[e])}var q=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new q(`
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
    `,{fragmentName:`Fast`}),new q(`
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
    `,{fragmentName:`Moved`}),new q(`
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
    `,{fragmentName:`Explained`});var Kt=new q(`
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
    `),qt=new q(`
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
    `),Jt=new q(`
    query Passages($text: String!) {
  passages(text: $text, first: 4) {
    code
    language
    title
    text
  }
}
    `),Yt=new q(`
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
    `),Xt=new q(`
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
    `),Zt=new q(`
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
}`),Qt=new q(`
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
    `),$t=new q(`
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
    `),en=new q(`
    query OneRace($id: ID!) {
  race(id: $id) {
    id
    name
    eventName
    totalS
    status
  }
}
    `),tn=new q(`
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
    `),nn=new q(`
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
}`),rn=new q(`
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
    `),an=new q(`
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
    `),on=new q(`
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
    `),sn=new q(`
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
    `),cn=new q(`
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
    `),ln=new q(`
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
    `),un=new q(`
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
    `),dn=new q(`
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
}`),fn=new q(`
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
    `),pn=new q(`
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
}`),mn=new q(`
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
    `),hn=new q(`
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
    `),gn=new q(`
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
    `),_n=new q(`
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
}`),vn=new q(`
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
    `),yn=new q(`
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
    `),bn=new q(`
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
    `),xn=new q(`
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
    `),Sn=new q(`
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
    `),Cn=new q(`
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
    `),wn=new q(`
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
    `),Tn=`bare`,En=[[`/`,async()=>(await B(async()=>{let{HomePage:e}=await import(`./HomePage-DumROz9u.js`);return{HomePage:e}},__vite__mapDeps([0,1]))).HomePage],[`/events/{id}`,async()=>(await B(async()=>{let{EventPage:e}=await import(`./EventPage-DgwLDjMm.js`);return{EventPage:e}},__vite__mapDeps([2,3,4]))).EventPage],[`/events/{id}/wall`,async()=>(await B(async()=>{let{WallPage:e}=await import(`./WallPage-DzuZU_2p.js`);return{WallPage:e}},[])).WallPage,Tn],[`/events/{id}/commentary`,async()=>(await B(async()=>{let{CommentaryPage:e}=await import(`./CommentaryPage-CgPxWsdZ.js`);return{CommentaryPage:e}},__vite__mapDeps([5,3]))).CommentaryPage],[`/races/{id}`,async()=>(await B(async()=>{let{RacePage:e}=await import(`./RacePage-Bfhzaf5x.js`);return{RacePage:e}},__vite__mapDeps([6,7,8]))).RacePage],[`/athletes/{id}`,async()=>(await B(async()=>{let{AthletePage:e}=await import(`./AthletePage-BDxDUgEn.js`);return{AthletePage:e}},__vite__mapDeps([9,8]))).AthletePage],[`/my-race`,async()=>(await B(async()=>{let{MyRacePage:e}=await import(`./MyRacePage-tJyL_q_d.js`);return{MyRacePage:e}},__vite__mapDeps([10,7,11,1]))).MyRacePage],[`/compare`,async()=>(await B(async()=>{let{ComparePage:e}=await import(`./ComparePage-DFf0XMZm.js`);return{ComparePage:e}},__vite__mapDeps([12,13]))).ComparePage],[`/squad`,async()=>(await B(async()=>{let{SquadPage:e}=await import(`./SquadPage-qdensJzW.js`);return{SquadPage:e}},__vite__mapDeps([14,4,13,11]))).SquadPage],[`/ask`,async()=>(await B(async()=>{let{AskPage:e}=await import(`./AskPage-gDP3mrKO.js`);return{AskPage:e}},[])).AskPage],[`/search`,async()=>(await B(async()=>{let{SearchPage:e}=await import(`./SearchPage-BfXCPN1X.js`);return{SearchPage:e}},[])).SearchPage]],Dn=En.map(([e])=>RegExp(`^${e.replace(`{id}`,`([^/]+)`)}$`));function On(e){for(let[t,[,n,r]]of En.entries()){let i=Dn[t].exec(e);if(i)return{load:n,id:kn(i[1]??``),isBare:r===Tn}}return null}function kn(e){try{return decodeURIComponent(e)}catch{return e}}var An=(e,t)=>`/${e}/${encodeURIComponent(t)}`,jn=e=>An(`events`,e),Mn=e=>An(`races`,e),Nn=e=>An(`athletes`,e),Pn=[`SKI_ERG`,`SLED_PUSH`,`SLED_PULL`,`BURPEE_BROAD_JUMP`,`ROW`,`FARMERS_CARRY`,`SANDBAG_LUNGES`,`WALL_BALLS`],Fn=Pn.flatMap((e,t)=>t<7?[`RUN_${t+1}`,e,`ROXZONE_${t+1}`]:[`RUN_8`,e]),In=[`OPEN`,`PRO`,`ELITE`,`DOUBLES`,`PRO_DOUBLES`,`ELITE_DOUBLES`,`RELAY`,`CORPORATE_RELAY`,`ADAPTIVE`,`GORUCK`,`GORUCK_DOUBLES`,`YOUNGSTARS`,`OTHER`],Ln=[`FEMALE`,`MALE`,`MIXED`,`NON_BINARY`],Rn=[`16-24`,`25-29`,`30-34`,`35-39`,`40-44`,`45-49`,`50-54`,`55-59`,`60-64`,`65-69`,`70+`],zn=e=>e.filter(Boolean).join(` · `),Bn=e=>e.replace(/^./,e=>e.toUpperCase()),Vn=e=>Pn.includes(e);function Hn(e){return Vn(e)?V(`segment.${e}`):e.startsWith(`RUN_`)?V(`segment.run`,{n:e.slice(4)}):V(`segment.roxzone`,{n:e.slice(8)})}var Un=e=>Vn(e)?V(`short.${e}`):Hn(e),Wn=e=>V(`group.${e}`),Gn=e=>e.segment?Hn(e.segment):e.group?Wn(e.group):``,Kn=e=>[e.category??V(`division.${e.division}`),e.gender!==`UNKNOWN`&&V(`gender.${e.gender}`),e.ageGroup!==`unknown`&&e.ageGroup].filter(Boolean).join(`, `);function qn(e){let t=/^S(\d{1,2})\s+(?:(20\d\d)\s+)?(\S.*)$/.exec(e??``);return t?{city:t[3],when:[V(`event.season`,{n:t[1]}),t[2]].filter(Boolean).join(`, `)}:{city:e??V(`event.unnamed`),when:``}}function Jn(e){return e.name?qn(e.name):{city:Bn(e.key.split(`-`).at(-1).toLowerCase()),when:e.finishers?``:V(`event.beforeFirst`)}}var Yn=e=>e.name??V(`athlete.nameless`);function Xn(e){let t=`rule.${e}`;return ct(t)?V(t):Bn(e.toLowerCase().replaceAll(`_`,` `))}function Zn(e){let[t,...n]=e.split(` `),r=Ln.find(e=>Ye[`gender.${e}`]===t);return r?[V(`gender.${r}`),...n].join(` `):e}var Qn=`−`,$n=`–`,er=e=>String(e).padStart(2,`0`);function J(e){if(e==null)return $n;let t=Math.abs(Math.round(e)),[n,r,i]=[Math.floor(t/3600),Math.floor(t/60)%60,t%60];return(e<0?Qn:``)+(n>0?`${n}:${er(r)}:${er(i)}`:`${r}:${er(i)}`)}function tr(e){let t=/^(?:(?:(\d{1,2}):)?(\d{1,3}):)?(\d{1,5})(?:[.,]\d+)?$/.exec(e.trim());if(!t)return null;let[n,r,i]=[Number(t[1]??0),Number(t[2]??0),Number(t[3])];return t[1]&&r>59||t[2]&&i>59?null:3600*n+60*r+i}function nr(e){return e==null?$n:e>0?`+${J(e)}`:J(e)}var rr=e=>e?e>0?`lost`:`won`:`soft`;function ir(e){switch(e.__typename){case`EventFinding`:{let{city:t,when:n}=qn(e.eventTitle);return{id:e.eventId,path:jn(e.eventId),title:t,note:zn([n,lt(`event.finishersN`,e.raceCount)]),kind:`search.events`}}case`AthleteFinding`:return{id:e.athleteId,path:Nn(e.athleteId),title:Yn(e),note:zn([e.nationality,e.gender!==`UNKNOWN`&&V(`gender.${e.gender}`),lt(`search.races.count`,e.raceCount)]),kind:`search.athletes`};case`RaceFinding`:return{id:e.raceId,path:Mn(e.raceId),title:Yn(e),note:zn([J(e.totalS),Kn(e),qn(e.eventName).city]),kind:`search.races`}}}var ar=e=>[...new Set(e.split(/[,;\r\n]+/).map(e=>e.trim()).filter(Boolean))],or=async(e,t)=>{let{search:n}=await K(Sn,{text:e.slice(0,200),kinds:[...t],first:1,after:null});return n.edges[0]?ir(n.edges[0].node):null};async function sr(e,t){let n=await or(e,t);if(n)return{found:[n],missing:[]};let r=ar(e),i=await Promise.all(r.map(e=>or(e,t)));return{found:i.filter(e=>e!==null),missing:r.filter((e,t)=>!i[t])}}var cr=150,lr=8,ur={lines:[],answered:``};function dr(e,t){let[n,r]=L(ur);return R(()=>{let n=e.trim();if(!n){r(ur);return}let i=new AbortController,a=setTimeout(()=>{K(Sn,{text:n.slice(0,200),kinds:[...t],first:lr,after:null},i.signal).then(({search:e})=>r({lines:e.edges.map(({node:e})=>ir(e)),answered:n}),()=>i.signal.aborted||r(ur))},cr);return()=>{clearTimeout(a),i.abort()}},[e]),n}function fr({kinds:e,label:t,placeholder:n,isMain:r=!1,onChoose:i,onWords:a,onNames:o}){let s=Te(),c=z(null),[l,u]=L(``),[d,f]=L(!1),[p,m]=L(-1),h=o?ar(l):[],{lines:g,answered:_}=dr(l,e),{visit:v}=Ft();R(()=>f(!1),[v]),R(()=>m(-1),[g]),R(()=>{let e=e=>{c.current?.contains(e.target)||f(!1)},t=e=>{r&&e.key===`/`&&!e.target.closest(`input, select, textarea`)&&(e.preventDefault(),c.current?.querySelector(`input`)?.focus())};return document.addEventListener(`pointerdown`,e),document.addEventListener(`keydown`,t),()=>{document.removeEventListener(`pointerdown`,e),document.removeEventListener(`keydown`,t)}},[]);let y=()=>{f(!1),u(``)},b=e=>{y(),i(e)},x=e=>{if(e.key===`Escape`&&f(!1),e.key!==`ArrowDown`&&e.key!==`ArrowUp`||g.length===0)return;e.preventDefault(),f(!0);let t=e.key===`ArrowDown`?1:-1;m(e=>e===-1&&t===-1?g.length-1:(e+t+g.length)%g.length)},S=d&&_!==``;return U(`form`,{class:`search`,role:r?`search`:void 0,ref:c,onSubmit:e=>{e.preventDefault();let t=l.trim(),n=g[p]??(a||_!==t?void 0:g[0]);n?b(n):o&&h.length>1?(y(),o(t)):t&&a&&(y(),a(t))},children:[U(`input`,{type:`text`,enterkeyhint:`search`,role:`combobox`,maxLength:o?2e3:200,"aria-label":t,placeholder:n??t,"aria-expanded":S&&g.length>0,"aria-controls":`${s}-list`,"aria-autocomplete":`list`,"aria-activedescendant":S&&p>=0?`${s}-${p}`:void 0,autocomplete:`off`,spellcheck:!1,value:l,onInput:e=>{u(e.currentTarget.value),f(!0)},onPaste:e=>{let t=e.clipboardData?.getData(`text`)??``;o&&/[\r\n]/.test(t.trim())&&(e.preventDefault(),u(ar(`${l},${t}`).join(`, `)))},onFocus:()=>f(!0),onBlur:e=>{e.relatedTarget&&!c.current?.contains(e.relatedTarget)&&f(!1)},onKeyDown:x}),U(`ul`,{class:`suggestions`,id:`${s}-list`,role:`listbox`,"aria-label":t,hidden:!S||g.length===0,children:g.map((e,t)=>U(`li`,{id:`${s}-${t}`,role:`option`,"aria-selected":t===p,onPointerDown:e=>e.preventDefault(),onClick:()=>b(e),children:[U(`strong`,{dir:`auto`,children:e.title}),U(`small`,{children:e.note})]},e.path))}),U(`p`,{class:S&&g.length===0?`suggestions none`:`unseen`,role:`status`,children:S?g.length>0?lt(`search.counted`,g.length):h.length>1?V(`search.several`,{n:H(h.length)}):V(`search.none`,{text:_}):``})]})}function pr(e,t){let n=t===null?null:Et(e,t),[r,i]=L({key:null,data:void 0,fault:null}),[a,o]=L(0),s=Fe(yt);R(()=>{if(n===null||t===null||s!==`none`)return;let r=new AbortController;return K(e,t,r.signal).then(e=>i({key:n,data:e,fault:null}),e=>r.signal.aborted||i(t=>({key:n,data:t.key===n?t.data:void 0,fault:e}))),()=>r.abort()},[n,a,s]);let c=r.key===n;return{data:n===null?void 0:c?r.data:Dt(n)??r.data,fault:c?r.fault:null,isLoading:n!==null&&!c,reload:()=>o(e=>e+1)}}var mr=e=>e?[{path:`/?season=${e}`,name:V(`event.season`,{n:e})}]:[];function hr({way:e=[]}){return U(`nav`,{class:`crumbs`,"aria-label":V(`nav.crumbs`),children:U(`ol`,{children:[{path:`/`,name:V(`nav.home`)},...e].map(({path:e,name:t})=>U(`li`,{dir:`auto`,children:e?U(`a`,{href:e,children:t}):t},t))})})}function gr({of:e}){return U(`dl`,{class:`facts`,children:e.filter(e=>!!e).map(([e,t])=>U(`div`,{children:[U(`dt`,{children:e}),U(`dd`,{children:t})]},e))})}function _r({what:e}){return Gt(V(e)),U(y,{children:[U(hr,{}),U(`h1`,{children:V(e)}),U(`p`,{class:`lead`,children:V(`notFound.text`)})]})}var vr=e=>getComputedStyle(document.documentElement).getPropertyValue(e).trim();function yr(e,t){let[n,r,i,a,o]=[`--ink`,`--soft`,`--line`,`--band`,`--mark`].map(vr),s=`13px system-ui, sans-serif`,c=Math.ceil(e.ticks.length/Math.max(2,Math.floor(t/76))),l=e.ticks.filter((e,t)=>t%c===0),u=e.hasPoints?.4:0;return{width:t,height:e.height??260,legend:{show:!1},cursor:{show:!1},padding:[12,16,0,4],scales:{x:{time:!1,range:[e.x[0]-u,Math.max(e.x.at(-1),e.x[0]+1)+u]},y:{range:{min:{pad:.08,mode:0},max:{pad:.08,mode:0}}}},axes:[{stroke:r,font:s,grid:{show:!1},ticks:{show:!1},splits:()=>l.map(([e])=>e),values:()=>l.map(([,e])=>e)},{stroke:r,font:s,size:64,grid:{stroke:i,width:1},ticks:{show:!1},incrs:[30,60,120,300,600,900,1800,3600],values:(e,t)=>t.map(J)}],series:[{},{stroke:`transparent`,width:0,points:{show:!1}},{stroke:`transparent`,width:0,points:{show:!1}},{stroke:n,width:2,points:{show:e.hasPoints??!1,size:9,fill:o,stroke:n}}],bands:[{series:[2,1],fill:a}]}}function br(e){let t=z(null);return R(()=>{let n=t.current,r=!1,i=null,a=0,o=()=>{},s=[],c=(e,t,n)=>{e.addEventListener(t,n),s.push(()=>e.removeEventListener(t,n))},l=new ResizeObserver(()=>{n.clientWidth!==a&&o()}),u=()=>{d.disconnect(),o(),l.observe(n)},d=new IntersectionObserver(([e])=>e?.isIntersecting&&u(),{rootMargin:`50%`});B(async()=>{let{UPlot:e}=await import(`./uplot-DssdgY9D.js`);return{UPlot:e}},[]).then(async({UPlot:t})=>{await wt(),r||(o=()=>{if(a=n.clientWidth,a===0)return;i?.destroy();let r=[e.x,e.low,e.high,e.y];i=new t(yr(e,Math.floor(a)),r,n)},d.observe(n))});let f=()=>{i&&o()};return c(window,`beforeprint`,u),c(matchMedia(`print`),`change`,f),c(matchMedia(`(prefers-color-scheme: dark)`),`change`,f),c(window,`roxmind:theme`,f),()=>{r=!0,d.disconnect(),l.disconnect();for(let e of s)e();i?.destroy()}},[e.label,e.x,e.y]),U(`div`,{class:`line-chart`,role:`img`,"aria-label":e.label,ref:t})}function xr({side:e,share:t,tone:n}){let r=`${t*50}%`;return U(`span`,{class:`gap-bar`,"aria-hidden":`true`,children:U(`span`,{class:n,style:e===`left`?{right:`50%`,width:r}:{left:`50%`,width:r}})})}var Y=100,Sr=2400,Cr=class{id;filter;onChange;total=0;head=0;fault=null;rows=[];asked=new Set;fresh=new Map;gone=new AbortController;constructor(e,t,n){this.id=e,this.filter=t,this.onChange=n}leave(){this.gone.abort()}at(e){return this.rows[e]}isFresh(e){return(this.fresh.get(e)??0)>Date.now()}async need(e,t){let n=[];for(let r=Math.floor(e/Y);r*Y<Math.max(t,e+1);r++){let e=r*Y;(this.total===0||this.rows.slice(e,Math.min(e+Y,this.total)).includes(void 0)||this.rows.length<=e)&&!this.asked.has(r)&&(e===0||e<this.total)&&n.push(this.load(r))}await Promise.all(n)}async reload(){this.rows=[],this.asked.clear(),await this.load(0)}async load(e){this.asked.add(e);try{let{event:t}=await K(on,{id:this.id,...this.filter,skip:e*Y,first:Y},this.gone.signal);if(!t)return;let{edges:n,totalCount:r}=t.leaderboard;e===0&&(this.head=Math.max(this.head,t.head)),this.total=r,this.rows.length=r,n.forEach(({node:t},n)=>this.rows[e*Y+n]=t),this.fault=null}catch(e){if(this.gone.signal.aborted)return;this.fault=e}finally{this.asked.delete(e)}this.onChange()}apply(e){switch(e.__typename){case`FinishRecorded`:return this.insert(e);case`RaceAnalyzed`:return this.change(e.resultId,{residualS:e.residualS??null,raceId:e.raceId});case`RaceMoved`:return this.change(e.resultId,{raceId:e.raceId});case`RaceRemoved`:return this.remove(e.resultId);case`FinishCorrected`:case`EventCleared`:return this.reload(),!1;default:return!1}}isTaken(e){let{division:t,gender:n,ageGroup:r,nationality:i,status:a}=this.filter;return a===null&&(t===null||t===e.division)&&(n===null||n===e.gender)&&(r===null||r===e.ageGroup)&&(i===null||i===e.nationality)}insert(e){if(!this.isTaken(e)||this.rows.some(t=>t?.resultId===e.resultId))return!1;if(this.filter.segment||this.filter.group)return this.reload(),!1;let{__typename:t,totalS:n,...r}=e;this.fresh.set(e.resultId,Date.now()+Sr);let i=this.knownFromTop(),a=this.rows.slice(0,i).findIndex(e=>e.timeS>n);if(this.total++,a<0&&i<this.total-1)return this.rows.length=i,this.rows.length=this.total,!0;let o={...r,timeS:n,raceId:null,rank:0,category:null,status:`FINISHED`,behindS:0,residualS:null};return this.rows.splice(a<0?i:a,0,o),this.rank(),!0}change(e,t){let n=this.rows.findIndex(t=>t?.resultId===e);return n<0?!1:(this.rows[n]={...this.rows[n],...t},!0)}remove(e){let t=this.rows.findIndex(t=>t?.resultId===e);return t<0?(this.reload(),!1):(this.rows.splice(t,1),this.total--,this.rank(),!0)}knownFromTop(){let e=this.rows.findIndex(e=>e===void 0);return e<0?this.rows.length:e}rank(){let e=this.knownFromTop();for(let t=0;t<e;t++){let[e,n,r]=[this.rows[t],this.rows[t-1],this.rows[0]],i=n&&n.timeS===e.timeS?n.rank:t+1,a=e.timeS-r.timeS;(e.rank!==i||e.behindS!==a)&&(this.rows[t]={...e,rank:i,behindS:a})}this.rows.length=e,this.rows.length=this.total}};function X(e){return e===null?`null`:Array.isArray(e)?`array`:typeof e}function Z(e){return X(e)===`object`}function wr(e){return Array.isArray(e)&&e.length>0&&e.every(e=>`message`in e)}function Tr(e,t){return e.length<124?e:t}var Q=(e=>(e[e.InternalServerError=4500]=`InternalServerError`,e[e.InternalClientError=4005]=`InternalClientError`,e[e.BadRequest=4400]=`BadRequest`,e[e.BadResponse=4004]=`BadResponse`,e[e.Unauthorized=4401]=`Unauthorized`,e[e.Forbidden=4403]=`Forbidden`,e[e.SubprotocolNotAcceptable=4406]=`SubprotocolNotAcceptable`,e[e.ConnectionInitialisationTimeout=4408]=`ConnectionInitialisationTimeout`,e[e.ConnectionAcknowledgementTimeout=4504]=`ConnectionAcknowledgementTimeout`,e[e.SubscriberAlreadyExists=4409]=`SubscriberAlreadyExists`,e[e.TooManyInitialisationRequests=4429]=`TooManyInitialisationRequests`,e))(Q||{}),$=(e=>(e.ConnectionInit=`connection_init`,e.ConnectionAck=`connection_ack`,e.Ping=`ping`,e.Pong=`pong`,e.Subscribe=`subscribe`,e.Next=`next`,e.Error=`error`,e.Complete=`complete`,e))($||{});function Er(e){if(!Z(e))throw Error(`Message is expected to be an object, but got ${X(e)}`);if(!e.type)throw Error(`Message is missing the 'type' property`);if(typeof e.type!=`string`)throw Error(`Message is expects the 'type' property to be a string, but got ${X(e.type)}`);switch(e.type){case`connection_init`:case`connection_ack`:case`ping`:case`pong`:if(e.payload!=null&&!Z(e.payload))throw Error(`"${e.type}" message expects the 'payload' property to be an object or nullish or missing, but got "${e.payload}"`);break;case`subscribe`:if(typeof e.id!=`string`)throw Error(`"${e.type}" message expects the 'id' property to be a string, but got ${X(e.id)}`);if(!e.id)throw Error(`"${e.type}" message requires a non-empty 'id' property`);if(!Z(e.payload))throw Error(`"${e.type}" message expects the 'payload' property to be an object, but got ${X(e.payload)}`);if(typeof e.payload.query!=`string`)throw Error(`"${e.type}" message payload expects the 'query' property to be a string, but got ${X(e.payload.query)}`);if(e.payload.variables!=null&&!Z(e.payload.variables))throw Error(`"${e.type}" message payload expects the 'variables' property to be a an object or nullish or missing, but got ${X(e.payload.variables)}`);if(e.payload.operationName!=null&&X(e.payload.operationName)!==`string`)throw Error(`"${e.type}" message payload expects the 'operationName' property to be a string or nullish or missing, but got ${X(e.payload.operationName)}`);if(e.payload.extensions!=null&&!Z(e.payload.extensions))throw Error(`"${e.type}" message payload expects the 'extensions' property to be a an object or nullish or missing, but got ${X(e.payload.extensions)}`);break;case`next`:if(typeof e.id!=`string`)throw Error(`"${e.type}" message expects the 'id' property to be a string, but got ${X(e.id)}`);if(!e.id)throw Error(`"${e.type}" message requires a non-empty 'id' property`);if(!Z(e.payload))throw Error(`"${e.type}" message expects the 'payload' property to be an object, but got ${X(e.payload)}`);break;case`error`:if(typeof e.id!=`string`)throw Error(`"${e.type}" message expects the 'id' property to be a string, but got ${X(e.id)}`);if(!e.id)throw Error(`"${e.type}" message requires a non-empty 'id' property`);if(!wr(e.payload))throw Error(`"${e.type}" message expects the 'payload' property to be an array of GraphQL errors, but got ${JSON.stringify(e.payload)}`);break;case`complete`:if(typeof e.id!=`string`)throw Error(`"${e.type}" message expects the 'id' property to be a string, but got ${X(e.id)}`);if(!e.id)throw Error(`"${e.type}" message requires a non-empty 'id' property`);break;default:throw Error(`Invalid message 'type' property "${e.type}"`)}return e}function Dr(e,t){return Er(typeof e==`string`?JSON.parse(e,t):e)}function Or(e,t){return Er(e),JSON.stringify(e,t)}function kr(e){let{url:t,connectionParams:n,lazy:r=!0,onNonLazyError:i=console.error,lazyCloseTimeout:a=0,keepAlive:o=0,disablePong:s,connectionAckWaitTimeout:c=0,retryAttempts:l=5,retryWait:u=async function(e){let t=2**e;await new Promise(e=>setTimeout(e,t*1e3+Math.floor(Math.random()*2700+300)))},shouldRetry:d=jr,on:f,webSocketImpl:p,generateID:m=function(){return`xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx`.replace(/[xy]/g,e=>{let t=Math.random()*16|0;return(e==`x`?t:t&3|8).toString(16)})},jsonMessageReplacer:h,jsonMessageReviver:g}=e,_;if(p){if(!Nr(p))throw Error(`Invalid WebSocket implementation provided`);_=p}else typeof WebSocket<`u`?_=WebSocket:typeof global<`u`?_=global.WebSocket||global.MozWebSocket:typeof window<`u`&&(_=window.WebSocket||window.MozWebSocket);if(!_)throw Error("WebSocket implementation missing; on Node you can `import WebSocket from 'ws';` and pass `webSocketImpl: WebSocket` to `createClient`");let v=_,y=(()=>{let e=(()=>{let e={};return{on(t,n){return e[t]=n,()=>{delete e[t]}},emit(t){`id`in t&&e[t.id]?.(t)}}})(),t={connecting:f?.connecting?[f.connecting]:[],opened:f?.opened?[f.opened]:[],connected:f?.connected?[f.connected]:[],ping:f?.ping?[f.ping]:[],pong:f?.pong?[f.pong]:[],message:f?.message?[e.emit,f.message]:[e.emit],closed:f?.closed?[f.closed]:[],error:f?.error?[f.error]:[]};return{onMessage:e.on,on(e,n){let r=t[e];return r.push(n),()=>{let e=r.indexOf(n);e>-1&&r.splice(e,1)}},emit(e,...n){for(let r of[...t[e]])r(...n)}}})();function b(e){let t=[y.on(`error`,n=>{t.forEach(e=>e()),e(n)}),y.on(`closed`,n=>{t.forEach(e=>e()),e(n)})];return()=>t.forEach(e=>e())}let x,S=0,C,w=!1,T=0,ee=!1;async function E(){clearTimeout(C);let[e,r]=await(x??=new Promise((e,r)=>(async()=>{if(w){if(await u(T),!S)return x=void 0,r({code:1e3,reason:`All Subscriptions Gone`});T++}y.emit(`connecting`,w);let i=new v(typeof t==`function`?await t():t,`graphql-transport-ws`),a,l;function d(){isFinite(o)&&o>0&&(clearTimeout(l),l=setTimeout(()=>{i.readyState===v.OPEN&&(i.send(Or({type:$.Ping})),y.emit(`ping`,!1,void 0))},o))}b(e=>{x=void 0,clearTimeout(a),clearTimeout(l),r(e),e instanceof Ar&&(i.close(4499,`Terminated`),i.onerror=null,i.onclose=null)}),i.onerror=e=>y.emit(`error`,e),i.onclose=e=>y.emit(`closed`,e),i.onopen=async()=>{try{y.emit(`opened`,i);let e=typeof n==`function`?await n():n;if(i.readyState!==v.OPEN)return;i.send(Or(e?{type:$.ConnectionInit,payload:e}:{type:$.ConnectionInit},h)),isFinite(c)&&c>0&&(a=setTimeout(()=>{i.close(Q.ConnectionAcknowledgementTimeout,`Connection acknowledgement timeout`)},c)),d()}catch(e){y.emit(`error`,e),i.close(Q.InternalClientError,Tr(e instanceof Error?e.message:String(e),`Internal client error`))}};let f=!1;i.onmessage=({data:t})=>{try{let n=Dr(t,g);if(y.emit(`message`,n),n.type===`ping`||n.type===`pong`){y.emit(n.type,!0,n.payload),n.type===`pong`?d():s||(i.send(Or(n.payload?{type:$.Pong,payload:n.payload}:{type:$.Pong},h)),y.emit(`pong`,!1,n.payload));return}if(f)return;if(n.type!==$.ConnectionAck)throw Error(`First message cannot be of type ${n.type}`);clearTimeout(a),f=!0,y.emit(`connected`,i,n.payload,w),w=!1,T=0;let r=new Promise((e,t)=>b(t));r.catch(()=>{}),e([i,r])}catch(e){i.onmessage=null,y.emit(`error`,e),i.close(Q.BadResponse,Tr(e instanceof Error?e.message:String(e),`Bad response`))}}})()));e.readyState===v.CLOSING&&await r;let i=()=>{},l=new Promise(e=>i=e);return[e,i,new Promise((t,n)=>{let i=b(n);e.readyState!==v.OPEN&&r.catch(n),l.then(()=>{if(i(),!S){let t=()=>e.close(1e3,`Normal Closure`);isFinite(a)&&a>0?(clearTimeout(C),C=setTimeout(()=>{!S&&e.readyState===v.OPEN&&t()},a)):t()}t()})})]}function D(e){if(jr(e)&&(Mr(e.code)||[Q.InternalServerError,Q.InternalClientError,Q.BadRequest,Q.BadResponse,Q.Unauthorized,Q.SubprotocolNotAcceptable,Q.SubscriberAlreadyExists,Q.TooManyInitialisationRequests].includes(e.code)))throw e;if(ee)return!1;if(jr(e)&&e.code===1e3)return S>0;if(!l||T>=l||!d(e))throw e;return w=!0}r||(async()=>{for(S++;;)try{let[,,e]=await E();await e}catch(e){try{if(!D(e))return}catch(e){return i?.(e)}}})();function O(e,t){let n=m(e),r=!1,i=!1,a=()=>{S--,r=!0};return(async()=>{for(S++;;)try{let[o,s,c]=await E();if(r)return c.catch(()=>{}),s();let l=y.onMessage(n,e=>{switch(e.type){case $.Next:t.next(e.payload);return;case $.Error:i=!0,r=!0,t.error(e.payload),a();return;case $.Complete:r=!0,a();return}});o.send(Or({id:n,type:$.Subscribe,payload:e},h)),a=()=>{!r&&o.readyState===v.OPEN&&o.send(Or({id:n,type:$.Complete},h)),S--,r=!0,s()},await c.finally(l);return}catch(e){if(!D(e))return}})().then(()=>{i||t.complete()}).catch(e=>{t.error(e)}),()=>{r||a()}}return{on:y.on,subscribe:O,iterate(e){let t=[],n={done:!1,error:null,resolve:()=>{}},r=O(e,{next(e){t.push(e),n.resolve()},error(e){n.done=!0,n.error=e,n.resolve()},complete(){n.done=!0,n.resolve()}}),i=async function*(){for(;;){for(t.length||await new Promise(e=>n.resolve=e);t.length;)yield t.shift();if(n.error)throw n.error;if(n.done)return}}();return i.throw=async e=>(n.done||(n.done=!0,n.error=e,n.resolve()),{done:!0,value:void 0}),i.return=async()=>(r(),{done:!0,value:void 0}),i},async dispose(){if(ee=!0,x){let[e]=await x;e.close(1e3,`Normal Closure`)}},terminate(){x&&y.emit(`closed`,new Ar)}}}var Ar=class extends Error{name=`TerminatedCloseEvent`;message=`4499: Terminated`;code=4499;reason=`Terminated`;wasClean=!1};function jr(e){return Z(e)&&`code`in e&&`reason`in e}function Mr(e){return![1e3,1001,1006,1005,1012,1013,1014].includes(e)&&e>=1e3&&e<=1999}function Nr(e){return typeof e==`function`&&`constructor`in e&&`CLOSED`in e&&`CLOSING`in e&&`CONNECTING`in e&&`OPEN`in e}var Pr=new Set([4401,4403]),Fr=500,Ir=1e4,Lr=null;function Rr(){return Lr??=kr({url:new URL(`/graphql`,location.href).href.replace(/^http/,`ws`),connectionParams:bt,lazyCloseTimeout:2e3,retryAttempts:0,on:{connected:()=>Ct.set(`live`),closed:e=>{Pr.has(e.code)&&xt()}}}),Lr}function zr(e,t,n,r){let i=t.after,a=Fr,o=0,s=!1,c=()=>{},l=()=>{s||(Ct.set(`lost`),o=setTimeout(u,a),a=Math.min(2*a,Ir))};function u(){c=Rr().subscribe({query:String(e),variables:{...t,after:i}},{next:({data:e,errors:t})=>{t&&r.onRefused?.(t[0].message),e&&(i=n(e),a=Fr,r.onItem(e))},error:e=>{Array.isArray(e)?r.onRefused?.(String(e[0]?.message)):l()},complete:()=>{s||r.onEnd?.()}})}return u(),()=>{s=!0,clearTimeout(o),c(),Ct.set(`idle`)}}var Br=(e,t,n)=>zr(ln,{id:e,after:t},e=>e.eventFeed.seq,{...n,onItem:e=>n.onItem(e.eventFeed)}),Vr=(e,t)=>zr(xn,{id:e,after:0},e=>e.feedbackText.seq,{...t,onItem:e=>t.onItem(e.feedbackText)});function Hr({seq:e,at:t,fact:n},r){switch(n.__typename){case`FinishRecorded`:return r.set(n.resultId,n.name??V(`event.finisher`)),{seq:e,at:t,who:n.name??V(`event.finisher`),value:J(n.totalS),note:V(`event.feed.finish`,{category:Kn(n)})};case`SegmentDone`:return{seq:e,at:t,who:n.name??V(`event.number`,{n:n.startNumber}),value:J(n.timeS),note:Hn(n.segment)};case`RaceAnalyzed`:{let i=r.get(n.resultId);return i===void 0||typeof n.residualS!=`number`?null:{seq:e,at:t,raceId:n.raceId,who:i,value:nr(n.residualS),note:V(n.residualS>0?`event.feed.slower`:`event.feed.faster`)}}case`FinishCorrected`:return{seq:e,at:t,who:n.name??V(`event.finisher`),value:n.status===`FINISHED`?J(n.totalS):V(`status.${n.status}`),note:n.reason?V(`event.feed.correctedWhy`,{reason:n.reason}):V(`event.feed.corrected`)};case`StartLeft`:return{seq:e,at:t,who:V(`event.number`,{n:n.left}),value:``,note:V(`event.feed.left`,{status:V(`status.${n.status}`)})};case`EventCompleted`:return{seq:e,at:t,who:V(`event.feed.complete`),value:H(n.finishers),note:V(`event.finishers`)};case`EventCleared`:return{seq:e,at:t,who:V(`event.feed.cleared`),value:H(n.results),note:n.reason??``};default:return null}}var Ur=60,Wr=4e3;function Gr(e,t,n,r,i){let[a,o]=L({news:[],finished:0}),s=z({boards:n,redraw:r,onStale:i});return s.current={boards:n,redraw:r,onStale:i},R(()=>{if(t===null)return;let n=new Map,r=[],i=0,a=0,c=e=>document.hidden?Number(setTimeout(e,1e3)):requestAnimationFrame(e),l=()=>{i=0;let e=r;r=[];let{boards:t,redraw:c}=s.current,l=!1,u=0,d=[];for(let r of e){for(let e of t)r.seq<=e.head||(l=e.apply(r.fact)||l,e.head=r.seq);r.fact.__typename===`FinishRecorded`&&u++;let e=Hr(r,n);e&&d.unshift(e)}l&&c(),o(e=>({news:[...d,...e.news].slice(0,Ur),finished:e.finished+u})),a||=Number(setTimeout(()=>{a=0,o(e=>({...e,finished:0})),s.current.onStale()},Wr))};o({news:[],finished:0});let u=Br(e,t,{onItem:e=>{r.push(e),i||=c(l)}});return()=>{u(),cancelAnimationFrame(i),clearTimeout(i),clearTimeout(a)}},[e,t]),a}var Kr=Fn.length,qr=e=>e>=Kr?V(`event.finish`):V(`live.after`,{segment:Hn(Fn[e-1])}),Jr=()=>Fn.map((e,t)=>[String(t+1),qr(t+1)]);function Yr(e){let t=Number(e);return Number.isInteger(t)&&t>=1&&t<=Kr?t:null}function Xr(e,t){let n=z(t);R(()=>{t!==n.current&&e.reload()},[t])}function Zr(e){return U(`label`,{children:[e.label,U(`select`,{value:e.value??``,"aria-invalid":e.isWrong?`true`:void 0,onChange:t=>e.onPick(t.currentTarget.value||null),children:[e.none!==void 0&&U(`option`,{value:``,children:e.none}),e.options.map(([e,t])=>U(`option`,{value:e,children:t},e))]})]})}function Qr({asked:e,children:t}){return e.fault?U(At,{fault:e.fault,onRetry:e.reload,isPart:!0}):U(y,{children:e.data===void 0?null:t(e.data)})}function $r({text:e,whole:t,refusal:n=``,isInner:r=!1}){return U(r?`div`:`section`,{"aria-labelledby":r?void 0:`words`,children:[!r&&U(`h2`,{id:`words`,children:V(`words.title`)}),e&&U(`div`,{class:`words`,lang:`en`,"aria-busy":!t,children:e.trim().split(/\n+/).map((e,t)=>U(`p`,{children:e},t))}),U(`p`,{class:`note`,children:n||(t?`${t.model===`planner`?V(`words.planner`):V(`words.by`,{model:t.model})} ${V(t.grounded?`words.checked`:`words.unchecked`)}`:V(`words.writing`))})]})}function ei({id:e,isInner:t=!1}){let[n,r]=L(null),[i,a]=L(``);return R(()=>Vr(e,{onItem:({text:e,restart:t,feedback:n})=>r(r=>n?{text:n.text,whole:n}:{text:t?e:(r?.text??``)+e,whole:null}),onRefused:a}),[e]),(n||i)&&U($r,{text:n?.text??``,whole:n?.whole??null,refusal:i,isInner:t})}function ti({isWhole:e=!1,children:t}){let n=O(t),{scroll:r}=Ft(),[i,a]=L(r||e?2**53-1:1);return R(()=>{if(i>=n.length)return;let e=setTimeout(()=>a(i+1));return()=>clearTimeout(e)},[i,n.length]),U(y,{children:n.slice(0,i)})}export{$t as $,Fe as $t,Fn as A,kt as At,Zn as B,U as Bt,nr as C,Rt as Ct,Rn as D,Gt as Dt,rr as E,Wt as Et,Jn as F,wt as Ft,jn as G,ct as Gt,Hn as H,st as Ht,Wn as I,Ct as It,nn as J,H as Jt,On as K,it as Kt,zn as L,St as Lt,Bn as M,Et as Mt,Kn as N,K as Nt,In as O,zt as Ot,qn as P,Dt as Pt,Xt as Q,lt as Qt,Yn as R,bt as Rt,ir as S,rn as St,J as T,Ft as Tt,Un as U,mt as Ut,Xn as V,nt as Vt,Nn as W,pt as Wt,qt as X,ot as Xt,Kt as Y,ft as Yt,Yt as Z,V as Zt,hr as _,Sn as _t,Zr as a,y as an,sn as at,fr as b,fn as bt,qr as c,pn as ct,Gr as d,cn as dt,R as en,mn as et,Cr as f,en as ft,gr as g,yn as gt,_r as h,_n as ht,Qr as i,Ce as in,dn as it,Pn as j,G as jt,Ln as k,At as kt,Yr as l,bn as lt,br as m,gn as mt,ei as n,z as nn,an as nt,Xr as o,N as on,Qt as ot,xr as p,Jt as pt,Mn as q,ht as qt,$r as r,L as rn,un as rt,Kr as s,b as sn,tn as st,ti as t,we as tn,hn as tt,Jr as u,Zt as ut,mr as v,vn as vt,tr as w,Ht as wt,sr as x,wn as xt,pr as y,Cn as yt,Gn as z,yt as zt};