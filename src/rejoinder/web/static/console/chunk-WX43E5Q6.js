var e="/coupon-lists",n="/outreach/coupons",t=["free","given","used"];export{e as a,n as b,t as c};
